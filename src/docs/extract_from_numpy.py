"""Features of a NumPy array. Needs jpype1, numpy and a Java 17; the argument is the standalone jar."""
import sys

import jpype
import jpype.imports
import numpy as np

jpype.startJVM(classpath=sys.argv[1:])
from java.util import List
from fiji.plugin.radiomics.extract import Extractor, Presets, Region, SourceImage
from fiji.plugin.radiomics.image import Geometry, Mask, Volume

# Arrays in NumPy's order z, y, x; a ball of noise around 40 HU.
z, y, x = np.ogrid[:32, :64, :64]
ct = np.random.default_rng(1).normal(40, 20, (32, 64, 64)).round().astype(np.float32)
lesion = (x - 32) ** 2 + (y - 32) ** 2 + (3 * (z - 16)) ** 2 < 20**2

grid = Geometry.of(64, 64, 32, 0.8, 0.8, 2.5)  # voxels and mm along x, y, z
volume = Volume(grid, jpype.JArray(jpype.JFloat)(ct.ravel()))
mask = Mask(grid, jpype.JArray(jpype.JByte)(lesion.astype(np.int8).ravel()))

extractor = Extractor(Presets.get("ct"))
row = extractor.extract("case 1", SourceImage("ct", volume, "HU", List.of()), Region.of("lesion", mask))
for column, value in zip(extractor.schema().columns(), row.values()):
    print(f"{column.name()}\t{value.value()}\t{value.status()}")
