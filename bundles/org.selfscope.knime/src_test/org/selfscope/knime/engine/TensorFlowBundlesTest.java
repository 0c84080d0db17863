package org.selfscope.knime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.job.DeviceChoice;

class TensorFlowBundlesTest {

    private static final Bundle HOST = bundle("org.selfscope.tensorflow");

    private static final Bundle CPU = bundle("org.selfscope.tensorflow.linux.x86_64");

    private static final Bundle GPU = bundle("org.selfscope.tensorflow.linux.x86_64.gpu");

    /** A bundle that knows nothing but its name. */
    private static Bundle bundle(String name) {
        return (Bundle)Proxy.newProxyInstance(Bundle.class.getClassLoader(), new Class<?>[]{Bundle.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("getSymbolicName")) {
                return name;
            }
            return method.getName().equals("equals") ? proxy == arguments[0] : null;
        });
    }

    private static Bundle chosen(DeviceChoice device, Bundle... natives) {
        List<Bundle> bundles = new TensorFlowBundles(HOST, List.of(natives)).forDevice(device);
        assertEquals(HOST, bundles.get(0));
        assertEquals(2, bundles.size());
        return bundles.get(1);
    }

    @Test
    void exactlyOneFragmentIsChosen() {
        assertEquals(CPU, chosen(DeviceChoice.CPU, GPU, CPU));
        assertEquals(GPU, chosen(DeviceChoice.GPU, CPU, GPU));
        assertEquals(GPU, chosen(DeviceChoice.AUTO, CPU, GPU));
    }

    @Test
    void theOnlyFragmentServesAllDevices() {
        for (DeviceChoice device : DeviceChoice.values()) {
            assertEquals(CPU, chosen(device, CPU));
            assertEquals(GPU, chosen(device, GPU));
        }
    }

    @Test
    void noFragmentIsAnErrorThatNamesThePlatform() {
        TensorFlowBundles none = new TensorFlowBundles(HOST, List.of());
        assertThrows(RestorationException.class, () -> none.forDevice(DeviceChoice.AUTO));
    }
}
