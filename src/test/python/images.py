"""Writes and reads images with SimpleITK, as a reader that is independent of ours.

Usage: images.py write FOLDER        an oblique NIfTI image, and pages in TIFF files
       images.py read OUT FILE...    geometry and voxels of each file, or of the series in a folder

"read" writes OUT/N.txt (size, spacing, origin, direction row by row, all along x, y, z in LPS) and
OUT/N.raw (float32, little endian, x fastest) of the Nth file.
"""

import os
import sys

import numpy as np
import SimpleITK as sitk

TURN = 0.2
OBLIQUE = (np.cos(TURN), -np.sin(TURN), 0, np.sin(TURN), np.cos(TURN), 0, 0, 0, 1)


def image(kind):
    z, y, x = np.mgrid[0:4, 0:6, 0:9]
    values = (x * 31 + y * 57 + z * 91) % 251
    made = sitk.GetImageFromArray(values.astype(kind))
    made.SetSpacing((0.75, 1.25, 3.0))
    made.SetOrigin((-20.5, 31.25, 7.0))
    made.SetDirection(OBLIQUE)
    return made


def write(folder):
    sitk.WriteImage(image(np.int16), os.path.join(folder, "oblique.nii"))
    for kind in (np.uint8, np.uint16, np.float32):
        sitk.WriteImage(image(kind), os.path.join(folder, f"{kind.__name__}.tif"))


def read(file):
    if os.path.isdir(file):
        reader = sitk.ImageSeriesReader()
        reader.SetFileNames(reader.GetGDCMSeriesFileNames(file))
        return reader.Execute()
    return sitk.ReadImage(file)


def describe(out, files):
    for number, file in enumerate(files):
        found = read(file)
        values = sitk.GetArrayFromImage(found).astype("<f4")
        values.tofile(os.path.join(out, f"{number}.raw"))
        grid = (
            found.GetSize() + found.GetSpacing() + found.GetOrigin() + found.GetDirection()
        )
        with open(os.path.join(out, f"{number}.txt"), "w") as text:
            text.write(" ".join(repr(float(v)) for v in grid))


if sys.argv[1] == "write":
    write(sys.argv[2])
else:
    describe(sys.argv[2], sys.argv[3:])
