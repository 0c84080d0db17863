package org.selfscope.learn.model;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.forward.ForwardModel;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.network.Network;
import org.selfscope.learn.network.UNet;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Descriptions of models in JSON, of this and all former format versions. */
final class DescriptionJson {
    private static final String VERSION = "formatVersion";
    private static final Gson GSON = new Gson();

    private DescriptionJson() {
    }

    /**
     * @param json of any version
     * @param what the model, for messages
     * @throws RestorationException of kind MODEL if it is of a newer version
     * @throws RuntimeException of any other kind if the JSON is no description
     */
    static ModelDescription read(JsonObject json, String what) {
        int version = json.get(VERSION).getAsInt();
        if (version > ModelDescription.FORMAT_VERSION) {
            throw new RestorationException(Kind.MODEL, what + " has format version " + version
                + ", but this installation reads versions up to " + ModelDescription.FORMAT_VERSION + ".",
                "Update Selfscope, or train the model again.");
        }
        JsonObject latest = json.deepCopy();
        if (version < 2) {
            second(latest);
        }
        if (version < 3) {
            third(latest);
        }
        if (version < 4) {
            fourth(latest);
        }
        return GSON.fromJson(latest, ModelDescription.class);
    }

    /** From version 1, which knew planes of one channel and one form of U-Net alone, to version 2. */
    private static void second(JsonObject json) {
        JsonObject framing = new JsonObject();
        framing.add("space", json.remove("axes"));
        framing.addProperty("jointChannels", false);
        json.add("framing", framing);
        JsonArray normalizations = new JsonArray();
        normalizations.add(json.remove("normalization"));
        json.add("normalizations", normalizations);
        json.add("symmetries", JsonParser.parseString("{'kinds': [0, 0], 'mirrored': [true, true]}"));
        JsonObject network = json.getAsJsonObject("network");
        json.add("network",
            GSON.toJsonTree(new UNet(network.get("depth").getAsInt(), network.get("width").getAsInt()), Network.class));
    }

    /** From version 2, which knew no frames beside the restored one, to version 3. */
    private static void third(JsonObject json) {
        json.getAsJsonObject("framing").add("window", GSON.toJsonTree(FrameWindow.NONE));
    }

    /** From version 3, which knew no forward model, to version 4. */
    private static void fourth(JsonObject json) {
        json.add("forwardModel", GSON.toJsonTree(ForwardModel.IDENTITY, ForwardModel.class));
        json.addProperty(VERSION, ModelDescription.FORMAT_VERSION);
    }
}
