package org.selfscope.image.metric;

import java.util.Arrays;

import org.selfscope.image.tile.Mirror;

/** Wang et al. 2004, equations 13 to 16, position by position with centred moments, any number of axes. */
record BruteForceSsim(float[] x, float[] y, int[] size, SsimWindow window, double range) {

    double mean(Ssim.Border border) {
        int inset = border == Ssim.Border.INSIDE ? window.length() / 2 : 0;
        double sum = 0;
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            int[] position = position(i, size);
            boolean counts = true;
            for (int d = 0; d < size.length; d++) {
                counts &= position[d] >= inset && position[d] < size[d] - inset;
            }
            if (counts) {
                sum += at(position);
                count++;
            }
        }
        return sum / count;
    }

    private static int[] position(int index, int[] size) {
        int[] position = new int[size.length];
        int rest = index;
        for (int d = 0; d < size.length; d++) {
            position[d] = rest % size[d];
            rest /= size[d];
        }
        return position;
    }

    private double at(int[] centre) {
        int[] box = new int[size.length];
        Arrays.fill(box, window.length());
        int n = (int)Math.pow(window.length(), size.length);
        double[] weight = new double[n];
        double[] p = new double[n];
        double[] q = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            int[] offset = position(i, box);
            weight[i] = 1;
            int index = 0;
            int stride = 1;
            for (int d = 0; d < size.length; d++) {
                int distance = offset[d] - window.length() / 2;
                weight[i] *= window instanceof SsimWindow.Gaussian g ? Math.exp(-distance * distance / (2 * g.sigma() * g.sigma())) : 1;
                index += stride * (int)Mirror.index(centre[d] + distance, size[d]);
                stride *= size[d];
            }
            p[i] = x[index];
            q[i] = y[index];
            total += weight[i];
        }
        return formula(weight, p, q, total);
    }

    private double formula(double[] weight, double[] p, double[] q, double total) {
        double mp = 0;
        double mq = 0;
        for (int i = 0; i < p.length; i++) {
            mp += weight[i] / total * p[i];
            mq += weight[i] / total * q[i];
        }
        boolean sample = window instanceof SsimWindow.Uniform u && u.sample();
        double degrees = sample ? p.length - 1. : p.length;
        double vp = 0;
        double vq = 0;
        double cov = 0;
        for (int i = 0; i < p.length; i++) {
            double w = weight[i] / total * p.length / degrees;
            vp += w * (p[i] - mp) * (p[i] - mp);
            vq += w * (q[i] - mq) * (q[i] - mq);
            cov += w * (p[i] - mp) * (q[i] - mq);
        }
        double c1 = Math.pow(0.01 * range, 2);
        double c2 = Math.pow(0.03 * range, 2);
        return (2 * mp * mq + c1) * (2 * cov + c2) / ((mp * mp + mq * mq + c1) * (vp + vq + c2));
    }
}
