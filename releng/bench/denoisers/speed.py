"""Answers SpeedBenchmark.java: calibrates or runs denoisers of scikit-image on request; see ../README.md."""
import sys
import time
import warnings

import numpy as np
from skimage.restoration import calibrate_denoiser, cycle_spin, denoise_nl_means, denoise_tv_chambolle, denoise_wavelet

warnings.simplefilter("ignore")
width, height = int(sys.argv[2]), int(sys.argv[3])
image = np.fromfile(sys.argv[1], dtype="<f4").reshape(height, width)


def nlm(image, h):
    return denoise_nl_means(image, patch_size=5, patch_distance=6, fast_mode=True, h=h)


def tv(image, weight):
    return denoise_tv_chambolle(image, weight=weight)


# The hard threshold of VisuShrink is sigma * sqrt(2 log N).
factor = np.sqrt(2 * np.log(image.size))
options = dict(wavelet="sym4", mode="hard", method="VisuShrink", wavelet_levels=5)


def wavelet(image, threshold):
    return denoise_wavelet(image, sigma=threshold / factor, **options)


def spun(image, threshold):
    return cycle_spin(image, func=denoise_wavelet, max_shifts=3, func_kw=dict(sigma=threshold / factor, **options), workers=2)


denoisers = {"nlm": (nlm, "h"), "tv": (tv, "weight"), "wavelet": (wavelet, "threshold"), "spun": (spun, "threshold")}

for line in sys.stdin:
    task, name, *values = line.split()
    function, parameter = denoisers[name]
    values = [float(v) for v in values]
    start = time.perf_counter()
    cpu = time.process_time()
    if task == "calibrate":
        _, (_, losses) = calibrate_denoiser(image, function, {parameter: values}, extra_output=True)
        result = " ".join(repr(float(loss)) for loss in losses)
    else:
        denoised = function(image, **{parameter: values[0]})
        result = ""
    seconds = time.perf_counter() - start
    cpu = time.process_time() - cpu
    if task != "calibrate":
        denoised.astype("<f4").tofile(sys.argv[1] + ".denoised")
    print(seconds, cpu, result, flush=True)
