"""Writes small DICOM series with pydicom, for tests of the DICOM reader.

Usage: dicom_series.py FOLDER

Each series is a folder of FOLDER. Beside those that can be read lies NAME.expected: one line with
the size, spacing, origin and direction (row by row) of the grid, and one line with all values, x
fastest, both reckoned here with numpy and not by the reader under test.
"""

import os
import sys

import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import (
    CTImageStorage,
    DeflatedExplicitVRLittleEndian,
    EnhancedCTImageStorage,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    MRImageStorage,
    PositronEmissionTomographyImageStorage,
    RLELossless,
    generate_uid,
)

NX, NY, NZ = 7, 5, 4
SPACING = (0.75, 1.25, 2.5)
ORIGIN = np.array([-30.5, 12.25, 100.0])
AXIAL = np.eye(3)
TURN = 0.3
OBLIQUE = np.array(
    [
        [np.cos(TURN), 0, np.sin(TURN)],
        [0, 1, 0],
        [-np.sin(TURN), 0, np.cos(TURN)],
    ]
)

out = sys.argv[1]
random = np.random.default_rng(7)


def values(low, high, dtype):
    return random.integers(low, high, size=(NZ, NY, NX), dtype=np.int64).astype(dtype)


def header(sop_class, modality, uid, syntax=ExplicitVRLittleEndian):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = syntax
    ds = FileDataset(
        "",
        {},
        file_meta=meta,
        preamble=b"\0" * 128,
        is_implicit_VR=syntax.is_implicit_VR,
        is_little_endian=syntax.is_little_endian,
    )
    ds.SOPClassUID = sop_class
    ds.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    ds.SeriesInstanceUID = uid
    ds.StudyInstanceUID = "1.2.3"
    ds.FrameOfReferenceUID = "1.2.4"
    ds.PatientName = "Secret^Name"
    ds.PatientID = "SECRET-ID"
    ds.PatientBirthDate = "19010203"
    ds.Modality = modality
    ds.SeriesNumber = 3
    ds.SeriesDescription = "Thorax"
    ds.SpecificCharacterSet = "ISO_IR 100"
    return ds


def put_pixels(ds, array, stored=None):
    ds.SamplesPerPixel = 1
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.Rows, ds.Columns = array.shape[-2:]
    bits = array.dtype.itemsize * 8
    ds.BitsAllocated = bits
    ds.BitsStored = stored or bits
    ds.HighBit = ds.BitsStored - 1
    ds.PixelRepresentation = 1 if array.dtype.kind == "i" else 0
    order = ">" if ds.file_meta.TransferSyntaxUID == ExplicitVRBigEndian else "<"
    data = array.astype(array.dtype.newbyteorder(order)).tobytes()
    if stored and array.dtype.kind == "i":
        # Bits above the highest one do not count: leave them 0 so that signs must be extended.
        mask = (1 << stored) - 1
        unsigned = (array.astype(np.int64) & mask).astype("u%d" % array.dtype.itemsize)
        data = unsigned.astype(unsigned.dtype.newbyteorder(order)).tobytes()
    if len(data) % 2:
        data += b"\0"
    ds.PixelData = data
    ds["PixelData"].VR = "OB" if bits == 8 else "OW"


def save(ds, folder, name):
    path = os.path.join(out, folder)
    os.makedirs(path, exist_ok=True)
    ds.save_as(os.path.join(path, name), enforce_file_format=True)


def expect(name, array, direction=AXIAL, origin=ORIGIN, spacing=SPACING):
    nz, ny, nx = array.shape
    grid = [nx, ny, nz, *spacing, *origin, *direction.flatten()]
    with open(os.path.join(out, name + ".expected"), "w") as f:
        f.write(" ".join(repr(float(v)) for v in grid) + "\n")
        f.write(" ".join(repr(float(v)) for v in array.flatten()) + "\n")


def position(z, direction=AXIAL, origin=ORIGIN):
    return origin + direction[:, 2] * SPACING[2] * z


def slices(
    folder,
    array,
    sop_class=CTImageStorage,
    modality="CT",
    syntax=ExplicitVRLittleEndian,
    direction=AXIAL,
    slope=lambda z: 1,
    intercept=lambda z: 0,
    stored=None,
    positions=None,
    change=lambda ds, z: None,
    uid=None,
    prefix="",
):
    """One file a slice; names and instance numbers run against the positions."""
    uid = uid or generate_uid()
    for z in range(len(array)):
        ds = header(sop_class, modality, uid, syntax)
        ds.InstanceNumber = len(array) - z
        where = position(z, direction) if positions is None else positions[z]
        ds.ImagePositionPatient = [pydicom.valuerep.DSfloat(v, True) for v in where]
        turned = [*direction[:, 0], *direction[:, 1]]
        ds.ImageOrientationPatient = [pydicom.valuerep.DSfloat(v, True) for v in turned]
        ds.PixelSpacing = [SPACING[1], SPACING[0]]
        ds.SliceThickness = SPACING[2]
        ds.RescaleSlope = slope(z)
        ds.RescaleIntercept = intercept(z)
        put_pixels(ds, array[z], stored)
        change(ds, z)
        save(ds, folder, "%s%02d.dcm" % (prefix, len(array) - z))


def rescaled(array, slope=lambda z: 1, intercept=lambda z: 0):
    return np.stack([array[z] * float(slope(z)) + intercept(z) for z in range(len(array))])


# Encodings of CT

signed = values(-1500, 2000, np.int16)
for name, syntax in {
    "ct_explicit": ExplicitVRLittleEndian,
    "ct_implicit": ImplicitVRLittleEndian,
    "ct_bigendian": ExplicitVRBigEndian,
    "ct_deflated": DeflatedExplicitVRLittleEndian,
}.items():
    slices(name, signed, syntax=syntax)
    expect(name, signed)

unsigned = values(0, 4095, np.uint16)
offset = lambda z: -1024
slices("ct_unsigned", unsigned, intercept=offset, stored=12)
expect("ct_unsigned", rescaled(unsigned, intercept=offset))

twelve = values(-2048, 2047, np.int16)
slices("ct_signed12", twelve, stored=12)
expect("ct_signed12", twelve)

full = values(30000, 65535, np.uint16)
slices("ct_unsigned16", full)
expect("ct_unsigned16", full)

bytes8 = values(0, 255, np.uint8)
slices("ct_8bit", bytes8, intercept=offset)
expect("ct_8bit", rescaled(bytes8, intercept=offset))

wide = values(-(2**20), 2**20, np.int32)
slices("ct_32bit", wide)
expect("ct_32bit", wide)


def inverted(ds, z):
    ds.PhotometricInterpretation = "MONOCHROME1"


slices("ct_monochrome1", signed, change=inverted)
expect("ct_monochrome1", signed)


def run_lengths(ds, z):
    ds.compress(RLELossless, generate_instance_uid=False)


for name, array in {"rle_16bit": signed, "rle_8bit": bytes8}.items():
    slices(name, array, change=run_lengths)
    expect(name, array)


def jpeg(ds, z):
    # No JPEG 2000 in truth: the test's decoder takes the bytes after its first markers as they are.
    ds.file_meta.TransferSyntaxUID = JPEG2000Lossless
    ds.PixelData = encapsulate([b"\xff\x4f\xff\x51" + ds.PixelData])
    ds["PixelData"].is_undefined_length = True


slices("jpeg", signed, slope=lambda z: 2, change=jpeg)
expect("jpeg", signed * 2)

# Other modalities

steps = lambda z: 0.5 + z
slices(
    "mr_oblique",
    unsigned,
    sop_class=MRImageStorage,
    modality="MR",
    direction=OBLIQUE,
    slope=steps,
)
expect("mr_oblique", rescaled(unsigned, steps), OBLIQUE)


def pet(ds, z, **more):
    ds.Units = "BQML"
    ds.DecayCorrection = "START"
    ds.CorrectedImage = ["DECY", "ATTN", "SCAT"]
    ds.SeriesDate, ds.SeriesTime = "20200102", "003000.00"
    ds.AcquisitionDate, ds.AcquisitionTime = "20200102", "00%02d00" % (30 + z)
    ds.FrameReferenceTime = 60000 * z + 30000
    ds.ActualFrameDuration = 60000
    ds.PatientWeight, ds.PatientSize, ds.PatientSex = 80, 1.8, "M"
    drug = Dataset()
    drug.RadionuclideTotalDose = 370e6
    drug.RadionuclideHalfLife = 6586.2
    drug.RadiopharmaceuticalStartTime = "233000"
    ds.RadiopharmaceuticalInformationSequence = Sequence([drug])
    for key, value in more.items():
        target = drug if hasattr(drug, key) or key.startswith("Radio") else ds
        if value is None:
            delattr(target, key)
        else:
            setattr(target, key, value)


def pet_series(name, factor=None, unit=unsigned, slope=steps, **more):
    slices(
        name,
        unit,
        sop_class=PositronEmissionTomographyImageStorage,
        modality="PT",
        slope=slope,
        change=lambda ds, z: pet(ds, z, **more),
    )
    if factor is not None:
        expect(name, rescaled(unit, slope) * factor)


# Injected at 23:30, scanned an hour later after midnight.
left = 370e6 * 2 ** (-3600 / 6586.2)
pet_series("pet_bw", 80000 / left)
lean = 1.10 * 80 - 128 * (80 / 180) ** 2
pet_series("pet_lbm", 1000 * lean / left)
bmi = 80 / 1.8**2
pet_series("pet_lbm_janmahasatian", 1000 * 9270 * 80 / (6680 + 216 * bmi) / left)
pet_series("pet_bsa", 1e4 * 0.007184 * 80**0.425 * 180**0.725 / left)
pet_series("pet_admin", 80000 / 370e6, DecayCorrection="ADMIN")
pet_series(
    "pet_datetime",
    80000 / (370e6 * 2 ** (-5400 / 6586.2)),
    RadiopharmaceuticalStartDateTime="20200101230000.000000",
)
# A series that was processed later is reckoned back to the scan's start.
rate = np.log(2) / 6586.2
mean = np.log(rate * 60 / (1 - np.exp(-rate * 60))) / rate
back = 3600 - 30 + mean
pet_series("pet_processed", 80000 / (370e6 * 2 ** (-back / 6586.2)), SeriesTime="120000")
pet_series("pet_gml", 1, Units="GML")
for key in (
    "PatientWeight",
    "RadionuclideTotalDose",
    "RadionuclideHalfLife",
    "DecayCorrection",
    "Units",
    "RadiopharmaceuticalStartTime",
    "AcquisitionTime",
    "SeriesTime",
):
    pet_series("pet_without_" + key, **{key: None})
pet_series("pet_uncorrected", CorrectedImage=["DECY"])
pet_series("pet_megabecquerel", RadionuclideTotalDose=370)


def philips(ds, z):
    pet(ds, z, Units="CNTS")
    block = ds.private_block(0x7053, "Philips PET Private Group", create=True)
    block.add_new(0x00, "DS", "0.000587")


slices(
    "pet_philips",
    unsigned,
    sop_class=PositronEmissionTomographyImageStorage,
    modality="PT",
    slope=steps,
    syntax=ImplicitVRLittleEndian,
    change=philips,
)
expect("pet_philips", rescaled(unsigned, steps) * 0.000587)

undone = 80000 / np.array(
    [370e6 * 2 ** (-(3600 + 60 * z + mean) / 6586.2) for z in range(NZ)]
).reshape(NZ, 1, 1)
pet_series("pet_undecayed", undone, DecayCorrection="NONE", CorrectedImage=["ATTN"])

# Multi-frame


def enhanced(name, direction, order, syntax=ExplicitVRLittleEndian, compress=False):
    ds = header(EnhancedCTImageStorage, "CT", generate_uid(), syntax)
    ds.InstanceNumber = 1
    ds.NumberOfFrames = NZ
    shared = Dataset()
    measures = Dataset()
    measures.PixelSpacing = [SPACING[1], SPACING[0]]
    measures.SliceThickness = SPACING[2]
    shared.PixelMeasuresSequence = Sequence([measures])
    orientation = Dataset()
    orientation.ImageOrientationPatient = [
        pydicom.valuerep.DSfloat(v, True) for v in [*direction[:, 0], *direction[:, 1]]
    ]
    shared.PlaneOrientationSequence = Sequence([orientation])
    ds.SharedFunctionalGroupsSequence = Sequence([shared])
    frames = []
    for z in order:
        frame = Dataset()
        plane = Dataset()
        plane.ImagePositionPatient = [
            pydicom.valuerep.DSfloat(v, True) for v in position(z, direction)
        ]
        frame.PlanePositionSequence = Sequence([plane])
        scale = Dataset()
        scale.RescaleSlope, scale.RescaleIntercept, scale.RescaleType = z + 1, -5, "HU"
        frame.PixelValueTransformationSequence = Sequence([scale])
        frames.append(frame)
    ds.PerFrameFunctionalGroupsSequence = Sequence(frames)
    put_pixels(ds, signed[order])
    if compress:
        ds.compress(RLELossless, generate_instance_uid=False)
    save(ds, name, "all.dcm")
    expect(name, rescaled(signed, lambda z: z + 1, lambda z: -5), direction)


enhanced("enhanced", OBLIQUE, [2, 0, 3, 1])
enhanced("enhanced_implicit", AXIAL, [0, 1, 2, 3], ImplicitVRLittleEndian)
enhanced("enhanced_rle", AXIAL, [3, 2, 1, 0], compress=True)

old = header("1.2.840.10008.5.1.4.1.1.20", "NM", generate_uid())
old.NumberOfFrames = NZ
old.SpacingBetweenSlices = SPACING[2]
old.PixelSpacing = [SPACING[1], SPACING[0]]
detector = Dataset()
detector.ImagePositionPatient = list(ORIGIN)
detector.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
old.DetectorInformationSequence = Sequence([detector])
put_pixels(old, unsigned)
save(old, "multiframe_old", "all.dcm")
expect("multiframe_old", unsigned)

# Series that are no regular grid

kept = [0, 1, 3]
slices("bad_gap", signed[kept], positions=[position(z) for z in kept])
slices("bad_uneven", signed, positions=[position(z) for z in (0, 1, 2, 3.4)])
slices("almost_even", signed, positions=[position(z) for z in (0, 1, 2.05, 3)])
slant = np.tan(np.radians(15)) * SPACING[2]
slices("bad_tilt", signed, positions=[position(z) + [0, slant * z, 0] for z in range(NZ)])
slices("bad_duplicate", signed, positions=[position(z) for z in (0, 1, 1, 2)])


def turned(ds, z):
    if z == 2:
        ds.ImageOrientationPatient = [1, 0, 0, 0, 0, 1]


slices("bad_orientation", signed, change=turned)


def larger(ds, z):
    if z == 1:
        ds.PixelSpacing = [2, 2]


slices("bad_spacing", signed, change=larger)


def without_position(ds, z):
    del ds.ImagePositionPatient


slices("bad_position", signed, change=without_position)


def colour(ds, z):
    ds.SamplesPerPixel = 3
    ds.PhotometricInterpretation = "RGB"
    ds.PlanarConfiguration = 0
    ds.PixelData = ds.PixelData * 3


slices("bad_rgb", bytes8[:, :4], change=colour)

uid = generate_uid()
for n, echo in enumerate((2.3, 4.6)):

    def echoes(ds, z):
        ds.EchoTime = echo

    slices(
        "echoes",
        signed + n,
        sop_class=MRImageStorage,
        modality="MR",
        change=echoes,
        uid=uid,
        prefix="echo%d_" % n,
    )
expect("echoes", signed + 1)

# A folder as a patient's disc has it

for n, (number, text) in enumerate(((2, "Thorax 1.0"), (5, "Thorax 5.0"))):

    def named(ds, z):
        ds.SeriesNumber, ds.SeriesDescription = number, text

    slices("disc/DICOM/S%d" % n, signed + n, change=named)


def localizer(ds, z):
    ds.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    if z == 3:
        ds.ImageType = ["ORIGINAL", "PRIMARY", "LOCALIZER"]
        ds.ImageOrientationPatient = [1, 0, 0, 0, 0, -1]


slices("localizer", signed, change=localizer)
expect("localizer", signed[:3])
with open(os.path.join(out, "disc", "readme.txt"), "w") as f:
    f.write("not an image\n")
report = header("1.2.840.10008.5.1.4.1.1.88.11", "SR", generate_uid())
save(report, "disc/DICOM/S9", "report.dcm")
directory = header("1.2.840.10008.1.3.10", "", generate_uid())
save(directory, "disc", "DICOMDIR")
expect("disc", signed + 1)
