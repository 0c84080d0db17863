package org.selfscope.learn.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.learn.job.DeviceChoice;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.job.JobImage;
import org.selfscope.learn.job.JobOutput;
import org.selfscope.learn.job.PredictionJob;
import org.selfscope.learn.job.TrainingJob;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.train.TrainingStep;

import com.google.gson.JsonParseException;

class WireTest {

    private static final Path FOLDER = Path.of("with blank", "\u00fc\"'<&").toAbsolutePath();

    private static final TrainingPlan PLAN = Method.NOISE2SELF.plan().withSeed(Long.MIN_VALUE);

    private static final RawPixels PIXELS = new RawPixels(FOLDER.resolve("in.raw"), new long[] {61, 1L << 40},
        List.of(new Axis(AxisType.X, 0.1, -1e-300, "\u00b5m"), Axis.of(AxisType.TIME)), "a\nb\u2028c", "");

    private static final JobImage FILE = new JobImage.Referenced(FOLDER.resolve("movie.ome.zarr"));

    static Stream<Request> requests() {
        return Stream.of(new Request.Stop(),
            new Request.Train(new TrainingJob(PLAN, List.of(new JobImage.Written(PIXELS), FILE), FOLDER, DeviceChoice.GPU)),
            new Request.Predict(new PredictionJob(FOLDER, new JobImage.Written(PIXELS), new JobOutput.Written(PIXELS), Inference.DEFAULT,
                DeviceChoice.AUTO, 3, 1L << 40)),
            new Request.Predict(new PredictionJob(FOLDER, FILE, new JobOutput.Stored(FOLDER, PixelType.UINT16), Inference.DEFAULT,
                DeviceChoice.AUTO, 3, 0)));
    }

    static Stream<Reply> replies() {
        return Stream.of(new Reply.Ready(7), new Reply.Trained(ScriptedWorker.MODEL), new Reply.Predicted(), new Reply.Cancelled(),
            new Reply.Failed(Kind.TRAINING, "The loss is \u221e.\nReally.", ""), new Reply.Event(new JobEvent.Started("GPU", 2, "2.18.0")),
            new Reply.Event(new JobEvent.Predicted(1 / 3.0, "Tile 1 of 3", Double.POSITIVE_INFINITY)),
            new Reply.Event(new JobEvent.Log("x")),
            new Reply.Event(new JobEvent.Trained(new TrainingStep(1, 2, Double.MIN_VALUE, Double.NaN, -0.0, 0, 1e300, 0.1, 0.2))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestIsOneLineAndComesBackEqual(Request request) {
        String line = Wire.line(request);
        assertFalse(line.contains("\n"));
        assertEquals(request, Wire.request(line));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aReplyIsOneLineAndComesBackEqual(Reply reply) {
        String line = Wire.line(reply);
        assertFalse(line.contains("\n"));
        assertEquals(Optional.of(reply), Wire.reply(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-01 I tensorflow", "{", "{}", "{\"type\":\"Unknown\"}", "{\"type\":3}", "[1]", "null", "{} {}",
        "{\"type\":\"Ready\",\"protocol\":\"x\"}"})
    void whatIsNoReplyIsNothing(String line) {
        assertEquals(Optional.empty(), Wire.reply(line));
    }

    @Test
    void anUnknownRequestIsRefused() {
        assertThrows(JsonParseException.class, () -> Wire.request("{\"type\":\"Explode\"}"));
    }
}
