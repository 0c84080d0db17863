package org.selfscope.learn.job;

import static org.tensorflow.internal.c_api.global.tensorflow.TFE_ContextListDevices;
import static org.tensorflow.internal.c_api.global.tensorflow.TFE_ContextOptionsSetConfig;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteBuffer;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteDeviceList;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListCount;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListType;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_GetRegisteredKernelsForOp;

import java.nio.file.Files;
import java.nio.file.Path;

import org.bytedeco.javacpp.BytePointer;
import org.selfscope.learn.graph.Device;
import org.tensorflow.internal.c_api.TFE_Context;
import org.tensorflow.internal.c_api.TFE_ContextOptions;
import org.tensorflow.internal.c_api.TF_Buffer;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.KernelList;

import com.google.protobuf.InvalidProtocolBufferException;

/** Asks TensorFlow what it can compute with. A context of its own is needed for that: sessions do not tell. */
final class DeviceProbe {

    private static final String GPU = "GPU";

    private static final Path NVIDIA_DRIVER = Path.of("/proc/driver/nvidia/version");

    private DeviceProbe() {
    }

    /**
     * @param threads that will compute: the first context or session of a process decides on them for all that follow
     * @throws org.selfscope.image.RestorationException of kind DEVICE if a GPU is demanded and there is none, with the reason
     */
    static Device choose(DeviceChoice choice, int threads) {
        if (choice == DeviceChoice.CPU) {
            return Device.CPU;
        }
        if (hasGpu(threads)) {
            return Device.GPU;
        }
        if (choice == DeviceChoice.GPU) {
            throw MissingGpu.of(isGpuBuild(), Files.exists(NVIDIA_DRIVER), System.getenv("CUDA_VISIBLE_DEVICES")).exception();
        }
        return Device.CPU;
    }

    private static boolean hasGpu(int threads) {
        byte[] config = configuration(threads).toByteArray();
        try (TF_Status status = TF_Status.newStatus(); TFE_ContextOptions options = TFE_ContextOptions.newContextOptions();
            BytePointer configPointer = new BytePointer(config)) {
            TFE_ContextOptionsSetConfig(options, configPointer, config.length, status);
            status.throwExceptionIfNotOK();
            try (TFE_Context context = TFE_Context.newContext(options, status)) {
                status.throwExceptionIfNotOK();
                return hasGpu(context, status);
            }
        }
    }

    private static boolean hasGpu(TFE_Context context, TF_Status status) {
        TF_DeviceList devices = TFE_ContextListDevices(context, status);
        status.throwExceptionIfNotOK();
        try {
            for (int i = 0; i < TF_DeviceListCount(devices); i++) {
                if (GPU.equals(TF_DeviceListType(devices, i, status).getString())) {
                    return true;
                }
            }
            return false;
        } finally {
            TF_DeleteDeviceList(devices);
        }
    }

    /** NB: by default a context takes the whole memory of the GPU. */
    private static ConfigProto configuration(int threads) {
        return ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(threads)
            .setInterOpParallelismThreads(threads)
            .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true))
            .build();
    }

    private static boolean isGpuBuild() {
        try (TF_Status status = TF_Status.newStatus()) {
            TF_Buffer kernels = TF_GetRegisteredKernelsForOp("MatMul", status);
            status.throwExceptionIfNotOK();
            try {
                return KernelList.parseFrom(kernels.dataAsByteBuffer()).getKernelList().stream()
                    .anyMatch(k -> GPU.equals(k.getDeviceType()));
            } finally {
                TF_DeleteBuffer(kernels);
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("TensorFlow describes its kernels in a way that is not known.", e);
        }
    }
}
