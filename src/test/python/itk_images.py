"""Writes one image in many formats with SimpleITK, and what SimpleITK reads back of each.

Usage: itk_images.py FOLDER. Prints a line a file: name, size, spacing, origin, direction (row by
row), then the sum of v * (1 + i % 97) over all voxels with x fastest; numbers separated by blanks.
"""

import sys

import numpy as np
import SimpleITK as sitk

folder = sys.argv[1]
rng = np.random.default_rng(20260103)


def rotation():
    a, b, c = 0.3, -0.2, 0.5
    x = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    y = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
    z = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    return z @ y @ x


directions = {
    "lps": np.eye(3),
    "ras": np.diag([-1.0, -1.0, 1.0]),
    "swapped": np.array([[0, 0, 1.0], [1, 0, 0], [0, -1, 0]]),
    "oblique": rotation(),
}
types = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "float32", "float64"]

written = []
for name, direction in directions.items():
    for kind in types if name == "lps" else ["int16"]:
        low = 0 if kind.startswith("u") else -100
        array = rng.integers(low, 120, (5, 7, 9)).astype(kind)
        image = sitk.GetImageFromArray(array)
        image.SetSpacing((0.7, 1.25, 3.0))
        image.SetOrigin((-12.5, 40.25, -300.125))
        image.SetDirection(direction.flatten().tolist())
        for ending in [".nrrd", ".nhdr", ".mha", ".mhd", ".nii", ".nii.gz"]:
            for compressed in [False, True]:
                file = f"{name}_{kind}_{'c' if compressed else 'r'}{ending}"
                sitk.WriteImage(image, f"{folder}/{file}", compressed)
                written.append(file)

for file in written:
    image = sitk.ReadImage(f"{folder}/{file}")
    values = sitk.GetArrayFromImage(image).astype(np.float64).ravel()
    check = float(np.sum(values * (1 + np.arange(values.size) % 97)))
    numbers = [*image.GetSize(), *image.GetSpacing(), *image.GetOrigin(), *image.GetDirection()]
    print(file, *[repr(float(n)) for n in numbers], repr(check))
