"""Makes src/test/resources/oracle/segmentation.csv: what other programs find in a small volume.

Needs numpy, scipy, scikit-image, SimpleITK and MedPy. SegmentationOracleTest makes the same volume.
"""

import sys

import numpy as np
import scipy
import SimpleITK as sitk
import skimage
import medpy.metric.binary as medpy
from importlib.metadata import version
from scipy import ndimage
from skimage.filters import threshold_otsu
from skimage.segmentation import random_walker

NX, NY, NZ = 14, 13, 12
SPACING = (2.5, 0.9, 0.8)  # z, y, x


def noise():
    state = 12345
    values = []
    for _ in range(NX * NY * NZ):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        values.append((state >> 16) % 97)
    return np.array(values).reshape(NZ, NY, NX)


def ball(cx, cy, cz, r):
    z, y, x = np.mgrid[:NZ, :NY, :NX]
    return (x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2 <= r * r


def text(mask):
    return "".join("1" if v else "0" for v in np.asarray(mask).ravel())


def main(file):
    rows = []
    put = lambda name, source, value: rows.append((name, source, value))
    itk = f"SimpleITK {version('SimpleITK')}"
    ski = f"scikit-image {skimage.__version__}"
    sci = f"scipy {scipy.__version__}"
    med = f"MedPy {version('MedPy')}"

    image = noise() % 40 + 100 * ball(6, 6, 5, 4)
    # Half a bridge to the edge, which the window takes and a neck cuts.
    image[5, 6, 10:] = 90
    volume = sitk.GetImageFromArray(image.astype(np.float32))
    seed = [(6, 6, 5)]
    for k in (1.5, 2.5):
        grown = sitk.ConfidenceConnected(volume, seed, 4, k, 1, 1)
        put(f"confidence_connected_{k}", itk, text(sitk.GetArrayFromImage(grown)))
    grown = sitk.ConnectedThreshold(volume, seed, 85, 130)
    put("connected_threshold", itk, text(sitk.GetArrayFromImage(grown)))

    put("otsu", ski, float(threshold_otsu(image)))

    data = image / image.std()
    labels = np.zeros(image.shape, int)
    labels[5, 5:8, 5:8] = 1
    labels[0] = 2
    labels[:, 0] = 2
    for beta in (2, 5):
        p = random_walker(data, labels, beta=beta, mode="bf", return_full_prob=True)
        put(f"random_walker_{beta}", ski, " ".join(f"{v:.12g}" for v in p[0].ravel()))

    holes = noise() % 10 < 7
    put("holes_3d", sci, text(ndimage.binary_fill_holes(holes)))
    put("holes_2d", sci, text(np.stack([ndimage.binary_fill_holes(s) for s in holes])))

    a = ball(6, 6, 5, 4)
    b = ball(7, 6, 5, 4.5) & (noise() % 9 > 0)
    c = ball(6, 6, 5, 2)
    for name, with_ in (("shifted", b), ("inside", c)):
        for measure, f in (
            ("dice", lambda: medpy.dc(a, with_)),
            ("jaccard", lambda: medpy.jc(a, with_)),
            ("hausdorff", lambda: medpy.hd(a, with_, SPACING, 1)),
            ("hausdorff95", lambda: medpy.hd95(a, with_, SPACING, 1)),
            ("mean_surface_distance", lambda: medpy.assd(a, with_, SPACING, 1)),
            # MedPy's reference is our first mask, ravd(result, reference).
            ("relative_volume_difference", lambda: medpy.ravd(with_, a)),
        ):
            put(f"{name}.{measure}", med, float(f()))
        overlap = sitk.LabelOverlapMeasuresImageFilter()
        overlap.Execute(
            sitk.GetImageFromArray(a.astype(np.uint8)), sitk.GetImageFromArray(with_.astype(np.uint8))
        )
        put(f"{name}.dice", itk, overlap.GetDiceCoefficient())
        put(f"{name}.jaccard", itk, overlap.GetJaccardCoefficient())

    with open(file, "w") as out:
        out.write("name,source,value\n")
        for name, source, value in rows:
            out.write(f"{name},{source},{value}\n")


main(sys.argv[1])
