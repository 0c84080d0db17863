import java.util.Arrays;

import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Training plans from arguments such as {@code DEEPCAD:network.width=16:recipe.patch=[32,32,32]}. */
final class Plans {
    private static final Gson GSON = new Gson();

    private Plans() {
    }

    /** In one thread. */
    static TrainingPlan of(String argument) {
        String[] parts = argument.split(":");
        JsonObject settings = GSON.toJsonTree(Method.valueOf(parts[0]).plan().withThreads(1)).getAsJsonObject();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            set(settings, part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return GSON.fromJson(settings, TrainingPlan.class);
    }

    private static void set(JsonObject settings, String path, String value) {
        String[] names = path.split("\\.");
        JsonObject object = settings;
        for (int i = 0; i < names.length - 1; i++) {
            object = object.getAsJsonObject(names[i]);
        }
        object.add(names[names.length - 1], JsonParser.parseString(value));
    }
}
