import gzip
import hashlib
import struct

import numpy as np
import pooch
import pytest
import requests
import sklearn.datasets

from handgrad import data
from handgrad.data import load_digits, load_mnist, read_idx


class TestLoadDigits:
    def test_default(self):
        (x_train, t_train), (x_test, t_test) = load_digits()
        assert x_train.shape == (1437, 64)
        assert x_test.shape == (360, 64)
        assert t_train.shape == (1437,)
        assert t_test.shape == (360,)
        assert x_train.dtype == np.float64
        assert t_train.dtype == np.int64
        assert x_train.min() == 0
        assert x_train.max() == 1

    def test_options(self):
        (pixels, rows), (x_test, t_test) = load_digits(normalize=False, flatten=False, one_hot=True)
        assert pixels.shape == (1437, 8, 8)
        assert x_test.shape == (360, 8, 8)
        assert pixels.dtype == np.uint8
        assert pixels.max() == 16
        assert rows.shape == (1437, 10)
        assert t_test.shape == (360, 10)
        (x, t), _ = load_digits()
        np.testing.assert_array_equal(pixels.reshape(-1, 64) / 16, x)
        np.testing.assert_array_equal(rows.argmax(axis=1), t)

    def test_each_digit_has_the_same_share_on_both_sides(self):
        (_, t_train), (_, t_test) = load_digits()
        shares = [np.bincount(t) / len(t) for t in (t_train, t_test)]
        np.testing.assert_allclose(*shares, atol=0.003)

    def test_it_is_the_original_in_another_order(self):
        (x_train, t_train), (x_test, t_test) = load_digits(normalize=False)
        images, labels = np.vstack([x_train, x_test]), np.hstack([t_train, t_test])
        original = sklearn.datasets.load_digits()

        def in_order(images, labels):
            rows = np.column_stack([images, labels]).astype(int)
            return rows[np.lexsort(rows.T)]

        np.testing.assert_array_equal(
            in_order(images, labels), in_order(original.data, original.target)
        )

    def test_the_file_states_source_and_licence(self):
        with np.load(data.Path(data.__file__).with_name("digits.npz")) as digits:
            assert "UCI Machine Learning Repository" in str(digits["source"])
            assert "CC BY 4.0" in str(digits["source"])


def idx(array, kind=8):
    header = struct.pack(f">BBBB{array.ndim}I", 0, 0, kind, array.ndim, *array.shape)
    return header + array.tobytes()


IMAGES = np.arange(2 * 3 * 4, dtype=np.uint8).reshape(2, 3, 4)


class TestReadIdx:
    @pytest.fixture
    def path(self, tmp_path):
        return tmp_path / "images.gz"

    def test_whole(self, path):
        path.write_bytes(gzip.compress(idx(IMAGES)))
        images = read_idx(path, ndim=3)
        np.testing.assert_array_equal(images, IMAGES)
        images[0] = 0  # it may be written to

    @pytest.mark.parametrize("length", [0, 1, 10, 30])
    def test_cut_off_before_compression(self, path, length):
        path.write_bytes(gzip.compress(idx(IMAGES)[:length]))
        with pytest.raises(ValueError, match=r"images\.gz (starts with|has .* should have)"):
            read_idx(path, ndim=3)

    @pytest.mark.parametrize("length", [1, 12, 30, -1])
    def test_cut_off_after_compression(self, path, length):
        path.write_bytes(gzip.compress(idx(IMAGES))[:length])
        with pytest.raises(ValueError, match=r"images\.gz is cut off or is not a gzip file"):
            read_idx(path, ndim=3)

    def test_too_long(self, path):
        path.write_bytes(gzip.compress(idx(IMAGES) + b"\0"))
        with pytest.raises(ValueError, match=r"has 41 bytes.*\(2, 3, 4\) it should have 40"):
            read_idx(path, ndim=3)

    def test_an_enormous_header(self, path):
        path.write_bytes(gzip.compress(bytes([0, 0, 8, 3]) + b"\xff" * 12))
        with pytest.raises(ValueError, match="has 16 bytes"):
            read_idx(path, ndim=3)

    def test_not_compressed(self, path):
        path.write_bytes(idx(IMAGES))
        with pytest.raises(ValueError, match=r"images\.gz is cut off or is not a gzip file"):
            read_idx(path, ndim=3)

    def test_corrupt(self, path):
        content = bytearray(gzip.compress(idx(IMAGES)))
        content[20] ^= 0xFF
        path.write_bytes(content)
        with pytest.raises(ValueError, match=r"images\.gz"):
            read_idx(path, ndim=3)

    @pytest.mark.parametrize(
        ("content", "start"),
        [
            (b"PK" + idx(IMAGES)[2:], "50 4b 08 03"),
            (idx(IMAGES, kind=0x0D), "00 00 0d 03"),
            (idx(IMAGES.reshape(6, 4)), "00 00 08 02"),
        ],
        ids=["magic", "type", "dimensions"],
    )
    def test_something_else(self, path, content, start):
        path.write_bytes(gzip.compress(content))
        with pytest.raises(ValueError, match=f"bytes {start}, but .* starts with 00 00 08 03"):
            read_idx(path, ndim=3)


class TestLoadMnist:
    """With small files of our own in the cache; a download would fail the test."""

    @pytest.fixture(autouse=True)
    def cache(self, tmp_path, monkeypatch):
        def no_network(*args, **kwargs):
            raise requests.ConnectionError("no route to host")

        monkeypatch.setattr(pooch, "os_cache", lambda project: tmp_path / project)
        monkeypatch.setattr(requests.Session, "request", no_network)
        monkeypatch.setattr(requests, "get", no_network)
        return tmp_path / "handgrad"

    @pytest.fixture
    def files(self, cache, monkeypatch):
        cache.mkdir()
        hashes = {}
        for n, part in [(5, "train"), (3, "t10k")]:
            images = np.full((n, 28, 28), 255, np.uint8)
            labels = np.arange(n, dtype=np.uint8)
            for name, array in [("images-idx3", images), ("labels-idx1", labels)]:
                file = cache / f"{part}-{name}-ubyte.gz"
                file.write_bytes(gzip.compress(idx(array)))
                hashes[file.name] = "md5:" + hashlib.md5(file.read_bytes()).hexdigest()
        assert hashes.keys() == data.MNIST_FILES.keys()
        monkeypatch.setattr(data, "MNIST_FILES", hashes)

    def test_shapes_are_those_of_load_digits(self, files):
        (x_train, t_train), (x_test, t_test) = load_mnist()
        assert x_train.shape == (5, 784)
        assert x_test.shape == (3, 784)
        assert x_train.dtype == np.float64
        assert x_train.max() == 1
        assert t_train.dtype == np.int64
        assert t_train.tolist() == [0, 1, 2, 3, 4]
        assert t_test.tolist() == [0, 1, 2]

    def test_options(self, files):
        (x_train, t_train), _ = load_mnist(normalize=False, flatten=False, one_hot=True)
        assert x_train.shape == (5, 28, 28)
        assert x_train.dtype == np.uint8
        assert x_train.max() == 255
        np.testing.assert_array_equal(t_train, np.eye(5, 10))

    def test_offline(self, cache):
        with pytest.raises(ConnectionError, match=r"train-images.* could not be fetched") as error:
            load_mnist()
        assert str(cache) in str(error.value)
        assert "load_digits()" in str(error.value)

    def test_a_file_with_the_wrong_hash_is_not_used(self, files, cache):
        (cache / "t10k-labels-idx1-ubyte.gz").write_bytes(gzip.compress(idx(IMAGES)))
        with pytest.raises(ConnectionError, match="could not be fetched"):
            load_mnist()

    def test_a_download_with_the_wrong_hash_is_not_kept(self, cache, monkeypatch):
        def download(self, url, output_file, pooch, **kwargs):
            data.Path(output_file).write_bytes(b"something else")

        monkeypatch.setattr(pooch.HTTPDownloader, "__call__", download)
        with pytest.raises(ValueError, match="does not match the known hash"):
            load_mnist()
        assert list(cache.iterdir()) == []
