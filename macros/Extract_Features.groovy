// Features of an image file and a mask file by the Java API, without opening a window. In Fiji's Script
// Editor it asks for its parameters; headless they are given:
// fiji --headless --run Extract_Features.groovy 'image="ct.nii.gz",mask="lesion.nii.gz",output="features.csv"'
#@ File (label = "Image (.nii.gz, .nrrd, .mha, .tif, DICOM, ...)") image
#@ File (label = "Mask of the image's grid") mask
#@ String (label = "Label; each = a row each", required = false, value = "") label
#@ String (label = "Preset", value = "ct") preset
#@ File (label = "CSV file", style = "save") output
#@output Integer rows

import fiji.plugin.radiomics.extract.Extractor
import fiji.plugin.radiomics.extract.FeatureTable
import fiji.plugin.radiomics.extract.Presets
import fiji.plugin.radiomics.extract.TableLayout
import fiji.plugin.radiomics.opener.ImageFiles
import fiji.plugin.radiomics.opener.RegionFiles
import fiji.plugin.radiomics.io.FeatureTableCsv
import fiji.plugin.radiomics.io.ReadOptions
import fiji.plugin.radiomics.open.RegionRequest

def file = ImageFiles.read(image.toPath())
def source = file.source()
def request = RegionRequest.of([regions: RegionRequest.MASK_FILE, regionfile: mask.path, label: label ?: ""])
def regions = RegionFiles.regions(request, image.toPath(), file, ReadOptions.NONE)
def extractor = new Extractor(Presets.get(preset))
def table = new FeatureTable(extractor.schema(), regions.collect { extractor.extract(image.name, source, it) })
FeatureTableCsv.write(table, TableLayout.WIDE, output.toPath())

def entropy = extractor.schema().columns().findIndexOf { it.name().startsWith("original.glcm.joint_entropy.") }
table.rows().each { println "${it.provenance().roi()}: ${it.status()}, joint entropy ${it.values()[entropy].value()}" }
rows = table.rows().size()
