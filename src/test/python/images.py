"""Writes and reads images with SimpleITK, as a reader that is independent of ours.

Usage: images.py write FOLDER        small images in all formats
       images.py read OUT FILE...    geometry and voxels of each file, or of the series in a folder

"read" writes OUT/N.txt (size, spacing, origin, direction row by row, all along x, y, z in LPS) and
OUT/N.raw (float32, little endian, x fastest) of the Nth file.
"""

import os
import sys

import numpy as np
import SimpleITK as sitk

TURN = 0.2
DIRECTIONS = {
    "axial": np.eye(3),
    "flipped": np.diag([-1.0, -1.0, 1.0]),
    "sagittal": np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]]),
    "oblique": np.array(
        [
            [np.cos(TURN), -np.sin(TURN), 0],
            [np.sin(TURN), np.cos(TURN), 0],
            [0, 0, 1],
        ]
    ),
}
TYPES = {
    "uint8": np.uint8,
    "int16": np.int16,
    "uint16": np.uint16,
    "int32": np.int32,
    "float32": np.float32,
    "float64": np.float64,
}


def image(direction, kind):
    z, y, x = np.mgrid[0:4, 0:6, 0:9]
    values = (x * 31 + y * 57 + z * 91) % 251
    if np.issubdtype(kind, np.floating):
        values = values / 8 - 5
    elif np.issubdtype(kind, np.signedinteger):
        values = values - 120
    made = sitk.GetImageFromArray(values.astype(kind))
    made.SetSpacing((0.75, 1.25, 3.0))
    made.SetOrigin((-20.5, 31.25, 7.0))
    made.SetDirection(direction.ravel().tolist())
    return made


def write(folder):
    for name, direction in DIRECTIONS.items():
        for ending in ("nii", "nii.gz", "nrrd", "mha", "mhd"):
            file = os.path.join(folder, f"{name}.{ending}")
            sitk.WriteImage(image(direction, np.int16), file)
    for name, kind in TYPES.items():
        for ending in ("nii", "nrrd", "mha"):
            file = os.path.join(folder, f"{name}.{ending}")
            sitk.WriteImage(image(DIRECTIONS["axial"], kind), file)
    for ending in ("nrrd", "mha", "mhd"):
        file = os.path.join(folder, f"compressed.{ending}")
        sitk.WriteImage(image(DIRECTIONS["oblique"], np.int16), file, useCompression=True)
    for name in ("uint8", "uint16", "float32"):
        flat = image(DIRECTIONS["axial"], TYPES[name])
        sitk.WriteImage(flat, os.path.join(folder, f"{name}.tif"))


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
