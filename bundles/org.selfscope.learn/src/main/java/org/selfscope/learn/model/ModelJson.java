package org.selfscope.learn.model;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

/** Descriptions of models as text, for those who keep one apart from its folder. */
public final class ModelJson {

    private static final Gson GSON = new Gson();

    private ModelJson() {
    }

    public static String write(ModelDescription description) {
        return GSON.toJson(description);
    }

    /** @throws RestorationException of kind MODEL if the text is no description, or one of a newer version */
    public static ModelDescription read(String json) {
        try {
            return DescriptionJson.read(GSON.fromJson(json, JsonObject.class), "The restoration model");
        } catch (RestorationException e) {
            throw e;
        } catch (RuntimeException e) { // NB: all that Gson and records say of a text that does not fit has nothing else in common
            throw new RestorationException(Kind.MODEL, "The description of the restoration model is damaged.", "Train the model again.", e);
        }
    }
}
