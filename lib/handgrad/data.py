"""Handwritten digits: a small set that comes with the package, and MNIST from the network."""

import gzip
import math
import zlib
from pathlib import Path

import numpy as np
import pooch

from handgrad.functions import one_hot as to_one_hot

Examples = tuple[np.ndarray, np.ndarray]  # images and their labels

MNIST_URL = "https://ossci-datasets.s3.amazonaws.com/mnist/"
MNIST_FILES = {
    "train-images-idx3-ubyte.gz": "md5:f68b3c2dcbeaaa9fbdd348bbdeb94873",
    "train-labels-idx1-ubyte.gz": "md5:d53e105ee54ea40749a09fcbcd1e9432",
    "t10k-images-idx3-ubyte.gz": "md5:9fb629c4189551a2d022fa330f9573f3",
    "t10k-labels-idx1-ubyte.gz": "md5:ec29112dd5afa0611ce80d1b7f02629c",
}


def load_digits(
    normalize: bool = True, flatten: bool = True, one_hot: bool = False
) -> tuple[Examples, Examples]:
    """The bundled digits as (x_train, t_train), (x_test, t_test): 1,437 and 360 images of 8x8.

    normalize: pixels as float64 from 0 to 1; otherwise as uint8 from 0 to 16.
    flatten: images (N, 64); otherwise (N, 8, 8).
    one_hot: labels as float64 rows (N, 10); otherwise as integers (N,).

    Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (test set),
    1998, UCI Machine Learning Repository, https://doi.org/10.24432/C50P49, CC BY 4.0.
    tools/bundle_digits.py makes the file and the split, in which each digit has the same share
    on both sides.
    """
    with np.load(Path(__file__).with_name("digits.npz")) as digits:
        train = digits["x_train"], digits["t_train"]
        test = digits["x_test"], digits["t_test"]
    options = normalize, flatten, one_hot
    return _prepare(*train, 16, *options), _prepare(*test, 16, *options)


def load_mnist(
    normalize: bool = True, flatten: bool = True, one_hot: bool = False
) -> tuple[Examples, Examples]:
    """MNIST as (x_train, t_train), (x_test, t_test): 60,000 and 10,000 images of 28x28.

    The arguments are those of load_digits; pixels that are not normalized run from 0 to 255,
    and images have the shape (N, 784) or (N, 28, 28).
    The four files are fetched once, checked by their hash, and kept in pooch.os_cache("handgrad").

    Raises ConnectionError if a file is neither there nor to be fetched, and ValueError if one
    is not what it should be.
    Source: Y. LeCun, C. Cortes and C. Burges, The MNIST database of handwritten digits, 1998.
    """
    x_train, t_train, x_test, t_test = (
        read_idx(_fetch(name, known_hash), ndim=3 if "images" in name else 1)
        for name, known_hash in MNIST_FILES.items()
    )
    options = normalize, flatten, one_hot
    return _prepare(x_train, t_train, 255, *options), _prepare(x_test, t_test, 255, *options)


def _prepare(
    images: np.ndarray,
    labels: np.ndarray,
    brightest: int,
    normalize: bool,
    flatten: bool,
    one_hot: bool,
) -> Examples:
    if normalize:
        images = images / brightest
    if flatten:
        images = images.reshape(len(images), -1)
    return images, to_one_hot(labels, 10) if one_hot else labels.astype(np.int64)


def _fetch(name: str, known_hash: str) -> str:
    cache = pooch.os_cache("handgrad")
    try:
        file: str = pooch.retrieve(MNIST_URL + name, known_hash, fname=name, path=cache)
    except OSError as error:
        raise ConnectionError(
            f"{name} could not be fetched: put MNIST's four .gz files from {MNIST_URL} into "
            f"{cache}, or use load_digits(), which needs no network."
        ) from error
    return file


def read_idx(path: str | Path, ndim: int) -> np.ndarray:
    """The array of unsigned bytes, with ndim dimensions, in the gzipped IDX file at path.

    The format: two zero bytes, 8 for unsigned bytes, the number of dimensions, each dimension as
    four bytes (the first the highest), then the entries, the last index running fastest.
    Raises ValueError if the file holds anything else or is cut off.
    Source: Y. LeCun, http://yann.lecun.com/exdb/mnist/ (file formats).
    """
    try:
        with gzip.open(path) as file:
            content = file.read()
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise ValueError(f"{path} is cut off or is not a gzip file: {error}.") from error
    magic = bytes([0, 0, 8, ndim])
    if content[:4] != magic:
        raise ValueError(
            f"{path} starts with the bytes {content[:4].hex(' ')}, but an IDX file of unsigned "
            f"bytes with {ndim} dimensions starts with {magic.hex(' ')}."
        )
    start = 4 + 4 * ndim
    shape = np.frombuffer(content[4:start].ljust(4 * ndim, b"\0"), dtype=">u4").tolist()
    if len(content) != start + math.prod(shape):
        raise ValueError(
            f"{path} has {len(content)} bytes, but by its header of shape {tuple(shape)} "
            f"it should have {start + math.prod(shape)}; delete it and load again."
        )
    return np.frombuffer(content, dtype=np.uint8, offset=start).reshape(shape).copy()
