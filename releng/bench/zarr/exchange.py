"""Exchanges OME-Zarr images between Selfscope and zarr-python, both ways; see ../README.md.

    exchange.py write FOLDER    writes images in all the usual variants of the installed version of zarr, and their values beside them
    exchange.py compare FOLDER  compares what Selfscope dumped of them
    exchange.py check FOLDER    reads what Selfscope wrote
"""
import os
import sys

import numpy as np
import zarr

V3 = zarr.__version__.startswith("3")
AXES = [("t", "time", "millisecond"), ("c", "channel", None), ("z", "space", "micrometer"), ("y", "space", "nanometer"),
        ("x", "space", "micrometer")]
TYPES = {"TIME": "t", "CHANNEL": "c", "Z": "z", "Y": "y", "X": "x"}
SCALE = {"t": 12.5, "c": 1, "z": 0.5, "y": 3, "x": 0.1}
DTYPES = ["?", "u1", "i1", "<u2", "<i2", "<u4", "<i4", "<u8", "<i8", "<f4", "<f8"]


def values(dtype, shape, seed):
    generator = np.random.default_rng(seed)
    if np.dtype(dtype).kind == "f":
        return (generator.standard_normal(shape) * 1000).astype(dtype)
    if dtype == "?":
        return generator.random(shape) < 0.5
    smooth = np.add.outer(np.arange(int(np.prod(shape[:-1]))), np.arange(shape[-1])).reshape(shape)
    noise = generator.integers(0, 50, shape)
    return (smooth + noise).astype(dtype) if seed % 2 else generator.integers(0, 2 ** 63, shape, dtype="u8").astype(dtype)


def multiscales(names, path):
    axes = [dict(name=n, type=t, **({"unit": u} if u else {})) for n, t, u in AXES if n in names]
    scale = [SCALE[n] for n in names]
    return [dict(version="0.4", name="x", axes=axes, datasets=[dict(path=path, coordinateTransformations=[
        dict(type="scale", scale=[s / 2 for s in scale]), dict(type="translation", translation=[1.0] * len(names))])],
        coordinateTransformations=[dict(type="scale", scale=[2.0] * len(names))])]


def write_v2(folder):
    from numcodecs import Blosc, GZip, Zlib, Zstd
    compressors = {"none": None, "zlib": Zlib(3), "gzip": GZip(3), "zstd": Zstd(5), "zstd-checksum": Zstd(1, checksum=True)}
    for cname in ["lz4", "lz4hc", "zlib", "zstd"]:
        for shuffle in [0, 1, 2]:
            compressors[f"blosc-{cname}-{shuffle}"] = Blosc(cname, 5, shuffle)
    number = 0

    def save(name, data, names="tczyx", **options):
        nonlocal number
        number += 1
        path = os.path.join(folder, f"{name}.ome.zarr")
        group = zarr.open_group(path, mode="w", **({"zarr_format": 2} if V3 else {}))
        group.attrs["multiscales"] = multiscales(names, "0")
        create(group, data, options)
        np.save(path + ".npy", data)
        with open(path + ".names", "w") as f:
            f.write(names)

    def create(group, data, options):
        partial = options.pop("partial", False)
        dtype = options.pop("dtype", data.dtype)
        if V3:
            separator = options.pop("dimension_separator", "/")
            array = group.create_array("0", shape=data.shape, dtype=dtype, chunks=options["chunks"],
                                       compressors=options.get("compressor"), order=options.get("order", "C"),
                                       fill_value=options.get("fill_value", 0),
                                       chunk_key_encoding=dict(name="v2", separator=separator))
        else:
            options.setdefault("dimension_separator", "/")
            array = group.create_dataset("0", shape=data.shape, dtype=dtype, **options)
        if partial:
            corner = tuple(slice(0, c) for c in options["chunks"])
            array[corner] = data[corner]
            data[...] = array[...]
        else:
            array[...] = data

    shape, chunks = (2, 3, 7, 33, 29), (1, 2, 3, 16, 10)
    for cname, compressor in compressors.items():
        for dtype in DTYPES:
            for seed in [1, 2]:
                save(f"v2-{cname}-{dtype.strip('<?') or 'bool'}-{seed}", values(dtype, shape, seed), compressor=compressor, chunks=chunks)
    large = values("<u2", (1, 1, 3, 300, 500), 1)
    for cname, compressor in compressors.items():
        save(f"v2-large-{cname}", large, compressor=compressor, chunks=(1, 1, 2, 300, 400))
        save(f"v2-bool-large-{cname}", values("?", (3, 300, 500), 1), names="zyx", compressor=compressor, chunks=(2, 300, 400))
    for dtype in [">u2", ">i4", ">f4", ">f8", ">u8"]:
        save(f"v2-big-{dtype[1:]}", values(dtype, shape, 1), compressor=compressors["blosc-lz4-1"], chunks=chunks)
    save("v2-order-f", values("<u2", shape, 1), compressor=compressors["zstd"], chunks=chunks, order="F")
    save("v2-dot", values("<u2", shape, 1), compressor=compressors["zstd"], chunks=chunks, dimension_separator=".")
    for dtype, fill in [("<u2", 7), ("<f4", float("nan")), ("<f4", float("-inf")), ("<i2", -3), ("<u8", 2 ** 64 - 1), ("<f8", 0.1)]:
        save(f"v2-fill-{dtype[1:]}-{fill}", values(dtype, shape, 1), compressor=None, chunks=chunks, fill_value=fill, partial=True)
    for names, dims in [("yx", (33, 29)), ("tyx", (5, 33, 29)), ("zyx", (5, 33, 29)), ("czyx", (2, 5, 9, 8)), ("tczyx", (1, 1, 1, 1, 1)),
                        ("tyx", (1, 33, 29))]:
        save(f"v2-axes-{names}-{dims[0]}", values("<u2", dims, 1), names=names, compressor=compressors["zlib"], chunks=tuple([4] * len(dims)))
    print(number, "images written in version 2 by zarr", zarr.__version__)


def write_v3(folder):
    from zarr.codecs import BloscCodec, GzipCodec, ShardingCodec, TransposeCodec, ZstdCodec, BytesCodec, Crc32cCodec
    compressors = {"none": None, "gzip": GzipCodec(level=3), "zstd": ZstdCodec(level=3), "zstd-checksum": ZstdCodec(level=1, checksum=True),
                   "crc32c": Crc32cCodec()}
    for cname in ["lz4", "lz4hc", "zlib", "zstd"]:
        for shuffle in ["noshuffle", "shuffle", "bitshuffle"]:
            compressors[f"blosc-{cname}-{shuffle}"] = BloscCodec(cname=cname, clevel=5, shuffle=shuffle)
    number = 0

    def save(name, data, names="tczyx", partial=False, fill_value=0, chunks=(1, 2, 3, 16, 10), **options):
        nonlocal number
        number += 1
        path = os.path.join(folder, f"{name}.ome.zarr")
        group = zarr.open_group(path, mode="w", zarr_format=3)
        group.attrs["ome"] = dict(version="0.5", multiscales=multiscales(names, "0"))
        options.setdefault("compressors", None)
        array = group.create_array("0", shape=data.shape, dtype=data.dtype, chunks=chunks, fill_value=fill_value, **options)
        if partial:
            corner = tuple(slice(0, c) for c in chunks)
            array[corner] = data[corner]
            data[...] = array[...]
        else:
            array[...] = data
        np.save(path + ".npy", data)
        with open(path + ".names", "w") as f:
            f.write(names)

    shape = (2, 3, 7, 33, 29)
    for cname, compressor in compressors.items():
        for dtype in DTYPES:
            for seed in [1, 2]:
                save(f"v3-{cname}-{dtype.strip('<?') or 'bool'}-{seed}", values(dtype, shape, seed), compressors=compressor)
    for cname in ["none", "gzip", "zstd", "blosc-lz4-shuffle"]:
        save(f"v3-sharded-{cname}", values("<u2", shape, 1), compressors=compressors[cname], shards=(2, 4, 6, 32, 20))
        save(f"v3-sharded-partial-{cname}", values("<u2", shape, 1), compressors=compressors[cname], shards=(2, 4, 6, 32, 20), partial=True,
             fill_value=9)
    save("v3-shards-start", values("<u2", shape, 1), shards=dict(shape=(2, 4, 6, 32, 20), index_location="start"))
    save("v3-big", values("<u2", shape, 1), serializer=BytesCodec(endian="big"))
    save("v3-transposed", values("<u2", shape, 1), filters=[TransposeCodec(order=(2, 0, 1, 4, 3))], compressors=compressors["zstd"])
    save("v3-v2-keys", values("<u2", shape, 1), chunk_key_encoding=dict(name="v2", separator="."))
    save("v3-dot", values("<u2", shape, 1), chunk_key_encoding=dict(name="default", separator="."))
    for dtype, fill in [("<u2", 7), ("<f4", float("nan")), ("<f4", float("-inf")), ("<i2", -3), ("<u8", 2 ** 64 - 1), ("<f8", 0.1)]:
        save(f"v3-fill-{dtype[1:]}-{fill}", values(dtype, shape, 1), fill_value=fill, partial=True)
    print(number, "images written in version 3 by zarr", zarr.__version__)


def compare(folder):
    names = sorted(f[:-4] for f in os.listdir(folder) if f.endswith(".zarr.npy"))
    bad = 0
    for name in names:
        path = os.path.join(folder, name)
        with open(path + ".axes", encoding="utf-8") as f:
            lines = f.read().strip().splitlines()
        expected = np.load(path + ".npy")
        letters = open(path + ".names").read()
        problem = None
        if lines[0].startswith("ERROR"):
            problem = lines[0]
        else:
            axes = [line.split(" ") for line in lines]
            order = [TYPES[a[0]] for a in axes]
            sizes = [int(a[1]) for a in axes]
            kind = "<f8" if expected.dtype.kind == "f" else "<i8"
            actual = np.fromfile(path + ".raw", kind).reshape(sizes[::-1])
            wanted = expected.transpose([letters.index(n) for n in order[::-1]])
            wanted = wanted.astype(kind) if kind == "<f8" or wanted.dtype != np.dtype("u8") else wanted.astype("<u8").view("<i8")
            units = {n: {"micrometer": "µm", "nanometer": "nm", "millisecond": "ms", None: ""}[u] for n, _, u in AXES}
            if not np.array_equal(actual, wanted, equal_nan=kind == "<f8"):
                problem = "other values"
            for a, n in zip(axes, order):
                if (float(a[2]), float(a[3]), a[4]) != (SCALE[n] / 2 * 2, 2.0, units[n]):
                    problem = f"axis {n}: {a}"
        if problem:
            bad += 1
            print(name, problem)
    print(len(names), "images of zarr read by Selfscope,", bad, "differ")
    return bad


def check(folder):
    factors = dict(x=1, y=3, z=7, c=11, t=13)
    scales = dict(x=0.25, y=0.5, z=0.75, c=1.0, t=1.25)
    origins = dict(x=-1, y=0, z=1, c=0, t=3)
    units = dict(x="micrometer", y="nanometer", z="micrometer", c=None, t="millisecond")
    dtypes = dict(BIT="bool", UINT12="uint16")
    bad = number = 0
    for name in sorted(f for f in os.listdir(folder) if f.endswith(".zarr")):
        if not V3 and "V0_5" in name:
            continue
        number += 1
        group = zarr.open_group(os.path.join(folder, name), mode="r")
        attributes = dict(group.attrs)
        image = attributes.get("ome", attributes)["multiscales"][0]
        array = group[image["datasets"][0]["path"]]
        letters = [a["name"] for a in image["axes"]]
        transforms = {t["type"]: t[t["type"]] for t in image["datasets"][0]["coordinateTransformations"]}
        grids = np.meshgrid(*[np.arange(s) for s in array.shape], indexing="ij")
        total = sum(factors[n] * g for n, g in zip(letters, grids))
        pixel_type = name.split("-")[0]
        expected = total & (1 if pixel_type == "BIT" else 127 if pixel_type == "INT8" else 255)
        problem = None
        if str(array.dtype) != dtypes.get(pixel_type, pixel_type.lower()):
            problem = f"dtype {array.dtype}"
        elif not np.array_equal(array[...].astype("i8"), expected):
            problem = "other values"
        elif letters != [n for n in "tczyx" if n in letters]:
            problem = f"axes {letters}"
        elif transforms["scale"] != [scales[n] for n in letters] or transforms["translation"] != [origins[n] for n in letters]:
            problem = f"transforms {transforms}"
        elif [a.get("unit") for a in image["axes"]] != [units[n] for n in letters]:
            problem = "units"
        if problem:
            bad += 1
            print(name, problem)
    print(number, "images of Selfscope read by zarr", zarr.__version__ + ",", bad, "differ")
    return bad


if __name__ == "__main__":
    command, target = sys.argv[1:]
    if command == "write":
        write_v2(target)
        if V3:
            write_v3(target)
    else:
        sys.exit(1 if (compare if command == "compare" else check)(target) else 0)
