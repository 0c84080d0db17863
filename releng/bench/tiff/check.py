#!/usr/bin/env python3
"""Compares our TIFF files with those of Python's tifffile, pixel by pixel and axis by axis, in both directions.

Usage: check.py JAVA_COMMAND...   (run by releng/bench/tiff/check)
Needs tifffile, imagecodecs and numpy.
"""
import itertools
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import tifffile

AXES = {"X": "X", "Y": "Y", "Z": "Z", "T": "TIME", "C": "CHANNEL", "S": "CHANNEL"}
INTEGERS = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64"]
FLOATS = ["float16", "float32", "float64"]
failures = []


def data(shape, dtype, seed=0):
    random = np.random.default_rng(seed)
    if np.dtype(dtype).kind == "f":
        return (random.standard_normal(shape) * 100).astype(dtype)
    info = np.iinfo(dtype)
    smooth = np.cumsum(random.integers(0, 3, np.prod(shape))).reshape(shape)
    noise = random.integers(info.min, info.max, shape, dtype=dtype, endpoint=True)
    return np.where(smooth % 5 == 0, noise, smooth.astype(dtype))


def cases():
    """Name, pixels, axes of the pixels (slowest first), arguments of imwrite."""
    for dtype in INTEGERS + FLOATS:
        for big, order in itertools.product([False, True], "<>"):
            yield f"plain_{dtype}_{'big' if big else 'classic'}_{'le' if order == '<' else 'be'}", data((3, 31, 45), dtype), "ZYX", dict(
                bigtiff=big, byteorder=order, photometric="minisblack", metadata=None)
        for compression, tile in itertools.product(["lzw", "zlib", "packbits", "zstd", None], [None, (16, 32), (48, 64)]):
            for predictor in [False, True]:
                if predictor and (compression in (None, "packbits") or dtype in ("uint64", "int64", "float16")):
                    continue
                yield f"{compression}_{dtype}_{'tiles%d' % tile[0] if tile else 'strips'}_{'predictor' if predictor else 'direct'}", data(
                    (2, 101, 133), dtype), "ZYX", dict(compression=compression, tile=tile, predictor=predictor, rowsperstrip=None if tile else 7,
                                                     photometric="minisblack", metadata=None, byteorder=">" if compression == "zlib" else "<")
    for dtype, planar in itertools.product(["uint8", "uint16", "float32"], ["contig", "separate"]):
        for compression, tile in itertools.product([None, "zlib", "lzw"], [None, (32, 32)]):
            shape = (51, 77, 3) if planar == "contig" else (3, 51, 77)
            axes = "YXS" if planar == "contig" else "SYX"
            yield f"rgb_{planar}_{dtype}_{compression}_{'tiles' if tile else 'strips'}", data(shape, dtype), axes, dict(
                photometric="rgb", planarconfig=planar, compression=compression, predictor=bool(compression), tile=tile, metadata=None)
    yield "rgba", data((21, 17, 4), "uint8"), "YXS-alpha", dict(photometric="rgb", extrasamples=["unassalpha"], metadata=None)
    yield "bits", data((3, 21, 37), "uint8") > 100, "ZYX", dict(photometric="minisblack", metadata=None)
    yield "inverted", data((21, 37), "uint8"), "YX", dict(photometric="miniswhite", metadata=None)
    yield "palette", data((21, 37), "uint8"), "YX", dict(photometric="palette", colormap=np.zeros((3, 256), "uint16"), metadata=None)
    for bits in [2, 4, 6, 10, 12, 14]:
        dtype = "uint8" if bits <= 8 else "uint16"
        yield f"packed{bits}", data((21, 37), dtype) & ((1 << bits) - 1), "YX", dict(bitspersample=bits, photometric="minisblack", metadata=None,
                                                                                     compression=None)
    for axes in ["TZCYX", "ZYX", "TYX", "CYX", "TCYX", "YX"]:
        shape = {"T": 4, "Z": 3, "C": 2, "Y": 25, "X": 37}
        yield f"imagej_{axes}", data([shape[a] for a in axes], "uint16"), axes, dict(
            imagej=True, resolution=(4, 2), metadata=dict(axes=axes, unit="um", spacing=1.5, finterval=2.5))
    for axes in ["TZCYX", "TCZYX", "CTZYX", "CZTYX", "ZTCYX", "ZCTYX", "ZYX"]:
        for pyramid in [False, True]:
            shape = {"T": 4, "Z": 3, "C": 2, "Y": 25, "X": 37}
            yield f"ome_{axes}_{'pyramid' if pyramid else 'flat'}", data([shape[a] for a in axes], "uint16"), axes, dict(
                ome=True, compression="zlib", pyramid=pyramid, metadata=dict(axes=axes, PhysicalSizeX=0.25, PhysicalSizeXUnit="µm", PhysicalSizeY=0.5,
                    PhysicalSizeYUnit="µm", PhysicalSizeZ=1.5, PhysicalSizeZUnit="µm", TimeIncrement=2.5, TimeIncrementUnit="s"))


def write(path, pixels, arguments):
    arguments = dict(arguments)
    if not arguments.pop("pyramid", False):
        tifffile.imwrite(path, pixels, **arguments)
        return
    arguments.pop("ome")
    with tifffile.TiffWriter(path, ome=True) as tiff:
        tiff.write(pixels, subifds=1, **arguments)
        tiff.write(pixels[..., ::2, ::2], subfiletype=1, compression="zlib")


def expect(condition, name, what):
    if not condition:
        failures.append(f"{name}: {what}")


def compare(path, name, pixels, axes):
    lines = pathlib.Path(f"{path}.txt").read_text().splitlines()
    if lines[0].startswith("FAILED"):
        expect(False, name, lines[0])
        return
    if axes.endswith("-alpha"):
        axes, pixels = axes[:3], pixels[..., :3]
    present = [AXES[a] for a in reversed(axes) if pixels.shape[axes.index(a)] > 1]
    expect(sorted(lines[1].split()) == sorted(present), name, f"axes {lines[1]} instead of {present}")
    ours = np.fromfile(f"{path}.values", ">f8" if lines[0].startswith("FLOAT") else ">u8" if lines[0] == "UINT64" else ">i8")
    ours = ours.reshape([int(s) for s in lines[2].split()][::-1])
    names = lines[1].split()[::-1]
    theirs = pixels.transpose([[AXES[a] for a in axes].index(n) for n in names])
    expect(np.array_equal(ours, theirs.astype(ours.dtype)), name, "pixels differ")
    if name.startswith(("imagej", "ome")):
        calibration = dict(zip(names[::-1], lines[3:]))
        wanted = dict(X="0.25 0.0 µm", Y="0.5 0.0 µm", Z="1.5 0.0 µm", TIME="2.5 0.0 s")
        for axis, line in calibration.items():
            expect(line == wanted.get(axis, line), name, f"axis {axis} is {line}")


def read_by_us(java, folder):
    written = list(cases())
    for name, pixels, axes, arguments in written:
        write(folder / f"{name}.tif", pixels, arguments)
    subprocess.run([*java, "dump", folder], check=True)
    for name, pixels, axes, arguments in written:
        compare(folder / f"{name}.tif", name, pixels, axes)
    return len(written)


def read_by_them(java, folder):
    subprocess.run([*java, "make", folder], check=True)
    files = sorted(folder.glob("*.tif"))
    for file in files:
        with tifffile.TiffFile(file) as tiff:
            series = tiff.series[0]
            expect(tiff.is_imagej and series.axes == "TZCYX", file.name, f"axes {series.axes}")
            pixels = series.asarray()
            ramp = np.arange(pixels.size, dtype="int64") * 37
            if file.stem == "BIT":
                ramp = ramp > 0
            elif file.stem == "UINT12":
                ramp &= 0xFFF
            expect(np.array_equal(pixels.ravel(), ramp.astype(pixels.dtype)), file.name, "pixels differ")
            meta = tiff.imagej_metadata
            found = [meta.get(k) for k in ("unit", "spacing", "finterval", "tunit")]
            found = [f.encode("ascii").decode("unicode_escape") if isinstance(f, str) else f for f in found]  # as ImageJ itself writes them
            expect(found == ["µm", 1.5, 2.5, "s"], file.name, f"metadata {found}")
            x = tiff.pages[0].tags["XResolution"].value
            y = tiff.pages[0].tags["YResolution"].value
            expect(x[0] / x[1] == 4 and y[0] / y[1] == 2, file.name, f"resolution {x} {y}")
    return len(files)


def main():
    java = sys.argv[1:]
    with tempfile.TemporaryDirectory() as theirs, tempfile.TemporaryDirectory() as ours:
        read = read_by_us(java, pathlib.Path(theirs))
        written = read_by_them(java, pathlib.Path(ours))
    print(f"{read} files of tifffile read, {written} of ours read by tifffile, {len(failures)} failures")
    print("\n".join(failures))
    sys.exit(bool(failures))


main()
