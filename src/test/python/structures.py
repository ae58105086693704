"""Structure sets and segmentations by other writers (pydicom, rt-utils, highdicom), with the voxels
that each must come to; and readers of what is written here.

make FOLDER            a tilted CT series in FOLDER/ct, files beside it, voxels as FOLDER/*.raw
read SEG FOLDER NAME.. whether highdicom finds in a segmentation the segments NAME with the voxels
                       of FOLDER/NAME.raw, at their places
"""

import sys
from pathlib import Path

import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian, RLELossless, generate_uid

COLUMNS, ROWS, SLICES = 40, 32, 12
SX, SY, SZ = 1.2, 1.5, 2.5
ORIGIN = np.array([-31.5, 12.25, 207.0])
STUDY, SERIES, FRAME = generate_uid(), generate_uid(), generate_uid()


def axes():
    """Columns: unit vectors along x, y, z of the grid, turned about two axes."""
    a, b = np.radians(20), np.radians(-12)
    about_z = np.array([[np.cos(a), -np.sin(a), 0], [np.sin(a), np.cos(a), 0], [0, 0, 1]])
    about_x = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    return about_x @ about_z


D = axes()


def position(x, y, z):
    return ORIGIN + D @ np.array([x * SX, y * SY, z * SZ])


def decimals(values):
    return [f"{v:.10g}"[:16] for v in values]


def ct(folder):
    folder.mkdir()
    images = []
    for z in range(SLICES):
        ds = common("1.2.840.10008.5.1.4.1.1.2", "CT")
        ds.SeriesInstanceUID = SERIES
        ds.FrameOfReferenceUID = FRAME
        ds.PositionReferenceIndicator = ""
        ds.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
        ds.InstanceNumber = z + 1
        ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
        ds.Rows, ds.Columns = ROWS, COLUMNS
        ds.PixelSpacing = decimals([SY, SX])
        ds.SliceThickness = SZ
        ds.ImagePositionPatient = decimals(position(0, 0, z))
        ds.ImageOrientationPatient = decimals([*D[:, 0], *D[:, 1]])
        ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 16, 15, 1
        ds.RescaleSlope, ds.RescaleIntercept = 1, -1000
        noise = np.random.default_rng(z).integers(0, 2000, (ROWS, COLUMNS), dtype=np.int16)
        ds.PixelData = noise.tobytes()
        # Not in the order of the slices.
        ds.save_as(folder / f"{(z * 7) % SLICES:02d}.dcm", enforce_file_format=True)
        images.append(ds)
    return images


def common(sop_class, modality, syntax=ExplicitVRLittleEndian):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = sop_class
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = syntax
    ds = FileDataset(None, {}, file_meta=meta, preamble=b"\0" * 128)
    ds.SOPClassUID, ds.SOPInstanceUID = sop_class, meta.MediaStorageSOPInstanceUID
    ds.Modality = modality
    ds.PatientName, ds.PatientID = "Doe^Jane", "SECRET-4711"
    ds.PatientBirthDate, ds.PatientSex = "19500101", "F"
    ds.StudyInstanceUID, ds.StudyID, ds.StudyDate, ds.StudyTime = STUDY, "1", "20200102", "101112"
    ds.AccessionNumber, ds.ReferringPhysicianName = "", ""
    ds.SeriesInstanceUID, ds.SeriesNumber = generate_uid(), 1
    ds.Manufacturer = "test"
    return ds


def polygon(random, radius, corners, x=20.3, y=15.7):
    angles = np.sort(random.uniform(0, 2 * np.pi, corners))
    r = radius * random.uniform(0.6, 1, corners)
    return np.column_stack([x + r * np.cos(angles), y + r * np.sin(angles)])


def inside(polygons, x, y):
    """By even-odd; the distance of a corner's line to the centre tells what is on a line."""
    crossings, on_line = 0, False
    for p in polygons:
        q = np.roll(p, -1, axis=0)
        for (x1, y1), (x2, y2) in zip(p, q):
            if (y1 <= y) != (y2 <= y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                crossings += 1
            ex, ey = x2 - x1, y2 - y1
            length = ex * ex + ey * ey
            t = 0 if length == 0 else min(1, max(0, ((x - x1) * ex + (y - y1) * ey) / length))
            on_line |= (x1 + t * ex - x) ** 2 + (y1 + t * ey - y) ** 2 < 1e-10
    return 2 if on_line else crossings % 2


def voxels(contours):
    """contours: slice -> polygons in voxels. 1 inside, 0 outside, 2 on a line."""
    volume = np.zeros((SLICES, ROWS, COLUMNS), np.uint8)
    for z, polygons in contours.items():
        for y in range(ROWS):
            for x in range(COLUMNS):
                volume[z, y, x] = inside(polygons, x, y)
    return volume


def contour(kind, points):
    ds = Dataset()
    ds.ContourGeometricType = kind
    ds.NumberOfContourPoints = len(points)
    ds.ContourData = decimals(np.ravel(points))
    return ds


def in_space(p, z):
    return [position(x, y, z) for x, y in p]


def structure_set(structures, frame=FRAME, syntax=ImplicitVRLittleEndian):
    """structures: (name, contour items or None)"""
    ds = common("1.2.840.10008.5.1.4.1.1.481.3", "RTSTRUCT", syntax)
    ds.SpecificCharacterSet = "ISO_IR 192"
    ds.StructureSetLabel = "test"
    ds.StructureSetROISequence, ds.ROIContourSequence = Sequence(), Sequence()
    for number, (name, items) in enumerate(structures, 3):
        roi = Dataset()
        roi.ROINumber, roi.ROIName, roi.ROIGenerationAlgorithm = number, name, ""
        roi.ReferencedFrameOfReferenceUID = frame
        ds.StructureSetROISequence.append(roi)
        drawn = Dataset()
        drawn.ReferencedROINumber = number
        if items is not None:
            drawn.ContourSequence = Sequence(items)
        ds.ROIContourSequence.append(drawn)
    return ds


def by_pydicom(folder):
    random = np.random.default_rng(7)
    lesion = {z: [polygon(random, 11, 25)] for z in range(2, 9)}
    for z in range(4, 7):
        lesion[z].append(polygon(random, 4, 9))
    voxels(lesion).tofile(folder / "lesion.raw")
    closed = [
        contour("CLOSED_PLANAR", in_space(p, z)) for z, ps in lesion.items() for p in ps
    ]
    part = {z: [polygon(random, 9, 12, x=1.3, y=2.6)] for z in range(10, 12)}
    voxels(part).tofile(folder / "clipped.raw")
    beyond = [contour("CLOSED_PLANAR", in_space(part[11][0], z)) for z in (12, 13)]
    square = np.array([[5.5, 5.5], [9.5, 5.5], [9.5, 9.5], [5.5, 9.5]])
    mixed = [
        contour("CLOSED_PLANAR", in_space(square, 3)),
        contour("POINT", in_space(square[:1], 3)),
        contour("OPEN_PLANAR", in_space(square, 4)),
        contour("OPEN_NONPLANAR", in_space(square, 5)),
    ]
    tilted = [position(5, 5, 3), position(20, 5, 3), position(20, 20, 5)]
    far = [contour("CLOSED_PLANAR", in_space(square + 500, 3))]
    ds = structure_set(
        [
            ("Lesion", closed),
            ("lesion clipped", [contour("CLOSED_PLANAR", in_space(ps[0], z))
                                for z, ps in part.items()] + beyond),
            ("Mixed", mixed),
            ("Oblique", [contour("CLOSED_PLANAR", tilted)]),
            ("Far away", far),
            ("No contours", None),
            ("=HYPERLINK(\"http://x\")", closed[:1]),
            ("../../<b>Größe</b>\n\"a\",b;c", closed[:1]),
            ("Same", closed[:1]),
            ("Same", closed[1:2]),
        ]
    )
    ds.save_as(folder / "pydicom.dcm", enforce_file_format=True)
    # Implicit: the data set goes on to the end of the file, so that it ends within a value.
    whole = (folder / "pydicom.dcm").read_bytes()
    (folder / "truncated.dcm").write_bytes(whole[: len(whole) // 2])
    other = structure_set([("Lesion", closed)], frame=generate_uid())
    other.save_as(folder / "other_frame.dcm", enforce_file_format=True)
    odd = structure_set([("Odd", [contour("CLOSED_PLANAR", in_space(square, 3))]),
                         ("Text", [contour("CLOSED_PLANAR", in_space(square, 3))])])
    odd.ROIContourSequence[0].ContourSequence[0].ContourData = ["1"] * 10
    odd.ROIContourSequence[1].ContourSequence[0].NumberOfContourPoints = 77
    odd.save_as(folder / "damaged.dcm", enforce_file_format=True)
    structure_set([]).save_as(folder / "empty.dcm", enforce_file_format=True)


def by_rt_utils(folder):
    from rt_utils import RTStructBuilder

    builder = RTStructBuilder.create_new(dicom_series_path=str(folder / "ct"))
    z, y, x = np.indices((SLICES, ROWS, COLUMNS))
    distance = np.sqrt(((x - 20) * SX) ** 2 + ((y - 15) * SY) ** 2 + ((z - 6) * SZ) ** 2)
    shell = (distance < 14) & (distance > 6)
    # Its axes are row, column, slice.
    builder.add_roi(mask=np.transpose(distance < 14, (1, 2, 0)), color=[255, 0, 0], name="Ball")
    builder.add_roi(
        mask=np.transpose(shell, (1, 2, 0)), name="Shell pinned", use_pin_hole=True
    )
    builder.add_roi(mask=np.transpose(shell, (1, 2, 0)), name="Shell")
    builder.save(str(folder / "rt_utils.dcm"))
    ds = pydicom.dcmread(folder / "rt_utils.dcm")
    for drawn, name in zip(ds.ROIContourSequence, ["ball", "shell_pinned", "shell"]):
        contours = {}
        for item in drawn.ContourSequence:
            p = np.reshape([float(v) for v in item.ContourData], (-1, 3))
            v = (p - ORIGIN) @ D / [SX, SY, SZ]
            contours.setdefault(int(round(v[0, 2])), []).append(np.round(v[:, :2], 6))
        voxels(contours).tofile(folder / f"{name}.raw")


def by_highdicom(folder, images):
    import highdicom as hd
    from pydicom.sr.codedict import codes

    random = np.random.default_rng(3)
    z, y, x = np.indices((SLICES, ROWS, COLUMNS))
    first = ((x - 14) ** 2 + (y - 12) ** 2 < 60) & (z > 2) & (z < 8)
    second = ((x - 25) ** 2 + (y - 20) ** 2 < 80) & (z > 4) & (z < 11) & ~first
    fraction = random.uniform(0, 1, first.shape) * (first | second)

    def segment(number, label):
        return hd.seg.SegmentDescription(
            segment_number=number,
            segment_label=label,
            segmented_property_category=codes.SCT.Tissue,
            segmented_property_type=codes.SCT.Tissue,
            algorithm_type=hd.seg.SegmentAlgorithmTypeValues.MANUAL,
        )

    def write(name, pixels, kind, segments, **more):
        hd.seg.Segmentation(
            source_images=images,
            pixel_array=pixels,
            segmentation_type=kind,
            segment_descriptions=segments,
            series_instance_uid=generate_uid(),
            series_number=2,
            sop_instance_uid=generate_uid(),
            instance_number=1,
            manufacturer="test",
            manufacturer_model_name="test",
            software_versions="1",
            device_serial_number="1",
            **more,
        ).save_as(folder / name)

    kinds = hd.seg.SegmentationTypeValues
    labels = first.astype(np.uint8) + 2 * second.astype(np.uint8)
    both = [segment(1, "Tumour"), segment(2, "Node")]
    write("binary.dcm", labels, kinds.BINARY, both)
    write("labelmap.dcm", labels, kinds.LABELMAP, both)
    write("rle.dcm", labels, kinds.LABELMAP, both, transfer_syntax_uid=RLELossless)
    write("fractional.dcm", fraction.astype(np.float32), kinds.FRACTIONAL, both[:1],
          max_fractional_value=200)
    first.astype(np.uint8).tofile(folder / "tumour.raw")
    second.astype(np.uint8).tofile(folder / "node.raw")
    stored = np.around(fraction.astype(np.float32) * 200)
    (stored >= 100).astype(np.uint8).tofile(folder / "half.raw")


def make(folder):
    folder = Path(folder)
    images = ct(folder / "ct")
    numbers = [COLUMNS, ROWS, SLICES, SX, SY, SZ, *ORIGIN, *D.ravel()]
    (folder / "grid.txt").write_text(" ".join(repr(float(v)) for v in numbers))
    by_pydicom(folder)
    by_rt_utils(folder)
    by_highdicom(folder, images)


def read(file, folder, *names):
    import highdicom as hd

    seg = hd.seg.segread(file)
    assert [s.SegmentLabel for s in seg.SegmentSequence] == list(names), seg.SegmentSequence
    for number, name in enumerate(names, 1):
        expected = np.fromfile(Path(folder) / f"{name}.raw", np.uint8)
        expected = expected.reshape(SLICES, ROWS, COLUMNS) == 1
        found = seg.get_volume(segment_numbers=[number], combine_segments=True)
        on_grid = np.zeros_like(expected)
        for k in range(found.array.shape[0]):
            place = (found.affine @ [k, 0, 0, 1])[:3]
            v = (place - ORIGIN) @ D / [SX, SY, SZ]
            assert np.allclose(v, np.round(v), atol=1e-5) and abs(v[0]) + abs(v[1]) < 1e-4, v
            on_grid[int(round(v[2]))] = found.array[k] != 0
        assert (on_grid == expected).all(), f"{name}: {(on_grid != expected).sum()} voxels differ"
    print("patient", repr(str(seg.PatientName)), repr(seg.PatientID), repr(seg.StudyDate))
    refs = seg.get("ReferencedSeriesSequence")
    print("references", len(refs[0].ReferencedInstanceSequence) if refs else 0)


if __name__ == "__main__":
    {"make": make, "read": read}[sys.argv[1]](*sys.argv[2:])
