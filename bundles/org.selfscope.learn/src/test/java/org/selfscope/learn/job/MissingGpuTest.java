package org.selfscope.learn.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingGpuTest {

    @ParameterizedTest
    @CsvSource(nullValues = "not set", value = {"false,true,0,NO_BUILD", "false,false,not set,NO_BUILD", "true,false,0,NO_DRIVER",
        "true,true,-1,HIDDEN", "true,true,'',HIDDEN", "true,true,0,NO_LIBRARIES", "true,true,not set,NO_LIBRARIES"})
    void theFirstThingThatIsMissingIsTheReason(boolean gpuBuild, boolean driver, String visible, MissingGpu reason) {
        assertEquals(reason, MissingGpu.of(gpuBuild, driver, visible));
    }
}
