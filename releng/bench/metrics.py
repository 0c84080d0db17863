"""Compares the scores that MetricsBenchmark.java printed with those of scikit-image and SciPy: metrics.py SIDE FOLDER < its output."""
import sys

import numpy as np
import scipy.fft
from skimage.metrics import normalized_root_mse, peak_signal_noise_ratio, structural_similarity

side, folder = int(sys.argv[1]), sys.argv[2]
clean, noisy = (np.fromfile(f"{folder}/{name}.raw", "<f4").astype(np.float64).reshape(side, side) for name in ("clean", "noisy"))
span = clean.max() - clean.min()


def information(a, b):
    p = np.histogram2d(a.ravel(), b.ravel(), bins=256)[0] / a.size
    q = p.sum(axis=1, keepdims=True) * p.sum(axis=0, keepdims=True)
    used = p > 0
    return np.sum(p[used] * np.log(p[used] / q[used])) / -np.sum(p[used] * np.log(p[used]))


def cosines(a):
    return scipy.fft.dctn(a / np.linalg.norm(a), type=2)


def logarithms(a):
    return np.log1p(np.abs(cosines(a - a.mean()))).ravel()[1:]


def blocks(score):
    """The mean over blocks of at most 2048 pixels a side."""
    count = -(-side // 2048)
    size = side // count
    parts = [np.s_[y * size:(y + 1) * size, x * size:(x + 1) * size] for y in range(count) for x in range(count)]
    return np.mean([score(noisy[part], clean[part]) for part in parts])


EXPECTED = {
    "psnr": lambda: peak_signal_noise_ratio(clean, noisy, data_range=span),
    "nrmse_minmax": lambda: normalized_root_mse(clean, noisy, normalization="min-max"),
    "nrmse_euclidean": lambda: normalized_root_mse(clean, noisy, normalization="euclidean"),
    "nrmse_mean": lambda: normalized_root_mse(clean, noisy, normalization="mean"),
    "ssim_gaussian": lambda: structural_similarity(clean, noisy, data_range=span, gaussian_weights=True, sigma=1.5,
                                                   use_sample_covariance=False),
    "ssim_uniform": lambda: structural_similarity(clean, noisy, data_range=span),
    "ssim_population": lambda: structural_similarity(clean, noisy, data_range=span, use_sample_covariance=False),
    "mi": lambda: information(noisy, clean),
    "smi_published": lambda: blocks(lambda a, b: information(cosines(a), cosines(b))),
    "smi_corrected": lambda: blocks(lambda a, b: information(logarithms(a), logarithms(b))),
}

for line in sys.stdin:
    name, value = line.split()[:2]
    if name in EXPECTED:
        expected = EXPECTED[name]()
        print(f"{name:16} ours {float(value):.15g}  reference {expected:.15g}  difference {float(value) - expected:.1e}")
