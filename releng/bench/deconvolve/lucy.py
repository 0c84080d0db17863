"""Answers LucySpeed.java: runs scikit-image's Richardson-Lucy on request; see ../README.md."""
import resource
import sys
import time

import numpy as np
from skimage.restoration import richardson_lucy

size = [int(n) for n in sys.argv[5].split("x")]
image = np.fromfile(sys.argv[1], dtype="<f4").reshape(size)
psf = np.fromfile(sys.argv[2], dtype="<f4").reshape([int(sys.argv[3])] * len(size))
iterations = int(sys.argv[4])

for line in sys.stdin:
    start = time.perf_counter()
    cpu = time.process_time()
    richardson_lucy(image, psf, iterations, clip=False)
    print(time.perf_counter() - start, time.process_time() - cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
