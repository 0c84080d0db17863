package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What OME-Zarr says about the image in a folder.
 *
 * @param array folder of the array with the highest resolution
 * @param dimensions the axes in the order of the array
 * @param name of the image
 * @param source of the image; empty if it is unknown
 */
record OmeImage(Path array, List<Axis> dimensions, String name, String source) {

    /** Our own entry among the attributes, for what OME-Zarr has no place for. */
    static final String OWN = "selfscope";

    static final String V2_GROUP = ".zgroup";

    static final String V2_ATTRIBUTES = ".zattrs";

    private static final List<String> FIRST_AXES = List.of("t", "c", "z", "y", "x");

    /** Whether a folder belongs to Zarr at all. */
    static boolean isZarr(Path folder) {
        return List.of(ArrayV3.FILE, ArrayV2.FILE, V2_GROUP, V2_ATTRIBUTES).stream().anyMatch(f -> Files.exists(folder.resolve(f)));
    }

    /**
     * @param folder of the image, for its highest resolution, or of one of its arrays
     * @throws IOException if the description is missing or damaged; the message is the end of a sentence
     * @throws RestorationException if the folder holds something else than one image
     */
    static OmeImage read(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        boolean isLevel = ArrayDescription.isArray(folder) && parent != null && isZarr(parent);
        return isLevel ? read(parent, folder.toAbsolutePath().normalize().getFileName().toString()) : read(folder, "");
    }

    /** @param path of the array; empty for the first one */
    private static OmeImage read(Path folder, String path) throws IOException {
        Json attributes = attributes(folder);
        Json ome = attributes.has("ome") ? attributes.object("ome") : attributes;
        List<Json> images = ome.objects("multiscales");
        if (images.isEmpty()) {
            throw noImage(folder, ome);
        }
        Json image = images.get(0);
        List<Json> levels = image.objects("datasets");
        if (levels.isEmpty()) {
            throw new IOException("it lists no datasets");
        }
        Json level = levels.get(0);
        for (Json other : levels) {
            level = other.text("path").equals(path) ? other : level;
        }
        if (!path.isEmpty() && !level.text("path").equals(path)) {
            throw new IOException("it is no array of the image " + folder.getFileName());
        }
        Json own = attributes.has(OWN) ? attributes.object(OWN) : null;
        return new OmeImage(array(folder, level.text("path")), axes(image, level),
            own == null ? name(folder) : own.text("name", name(folder)), own == null ? "" : own.text("source", ""));
    }

    /** The name that an image has from its folder. */
    static String name(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString().replaceFirst("(?i)(\\.ome)?\\.zarr$", "");
    }

    private static Json attributes(Path folder) throws IOException {
        Path v3 = folder.resolve(ArrayV3.FILE);
        if (Files.exists(v3)) {
            return Json.read(v3).object("attributes");
        }
        Path v2 = folder.resolve(V2_ATTRIBUTES);
        if (!Files.exists(v2)) {
            throw new IOException(isZarr(folder) ? "it has no description of its axes" : "it is a folder, but no OME-Zarr");
        }
        return Json.read(v2);
    }

    private static RestorationException noImage(Path folder, Json ome) {
        String what = "no image";
        String resolution = "Choose a folder that holds an OME-Zarr image.";
        if (ome.has("plate") || ome.has("well")) {
            what = "a plate of many images";
            resolution = "Choose the folder of one of its images, such as " + folder.resolve("A").resolve("1").resolve("0") + ".";
        } else if (ome.has("bioformats2raw.layout") || ome.has("series")) {
            what = "a series of images";
            resolution = "Choose the folder of one of them, such as " + folder.resolve("0") + ".";
        } else if (ome.has("labels")) {
            what = "a list of labels";
            resolution = "Choose the folder of the image, or of one of the labels.";
        }
        return new RestorationException(RestorationException.Kind.FILE, "The folder " + folder + " holds " + what + ", not one image.",
            resolution);
    }

    private static Path array(Path folder, String path) throws IOException {
        try {
            Path array = folder.resolve(path).normalize();
            if (array.startsWith(folder.normalize())) {
                return array;
            }
        } catch (InvalidPathException e) {
            throw new IOException("the path of its array cannot be one", e);
        }
        throw new IOException("its array " + path + " is outside its folder");
    }

    private static List<Axis> axes(Json image, Json level) throws IOException {
        List<Axis> axes = new ArrayList<>();
        if (image.has("axes")) {
            for (JsonElement axis : image.list("axes")) {
                axes.add(axis(axis, image));
            }
        } else { // NB: versions 0.1 and 0.2 have always these.
            FIRST_AXES.forEach(name -> axes.add(Axis.of(type(name, ""))));
        }
        if (axes.contains(null) || new HashSet<>(axes.stream().map(Axis::type).toList()).size() < axes.size()) {
            throw new IOException("its axes are not some of x, y, z, time and channel");
        }
        CoordinateTransformations place = CoordinateTransformations.of(axes.size());
        place.append(level);
        place.append(image);
        return place.applied(axes);
    }

    private static Axis axis(JsonElement element, Json image) throws IOException {
        if (!element.isJsonObject()) { // NB: version 0.3 has names only.
            return axis(type(element.isJsonPrimitive() ? element.getAsString() : "", ""), "");
        }
        Json axis = new Json(element.getAsJsonObject(), image.where());
        return axis(type(axis.text("name", ""), axis.text("type", "")), axis.text("unit", ""));
    }

    private static Axis axis(AxisType type, String unit) {
        return type == null ? null : Axis.of(type, 1, OmeUnits.symbol(unit));
    }

    /** Null if there is no such type. */
    private static AxisType type(String name, String type) {
        return switch (type.isEmpty() || type.equals("space") ? name.toLowerCase(Locale.ROOT) : type) {
            case "x" -> AxisType.X;
            case "y" -> AxisType.Y;
            case "z" -> AxisType.Z;
            case "t", "time" -> AxisType.TIME;
            case "c", "channel" -> AxisType.CHANNEL;
            default -> null;
        };
    }

    /** The entry "multiscales" of an image that is written. */
    static JsonObject multiscale(List<Level> levels) {
        JsonArray axes = new JsonArray();
        levels.get(0).axes().dimensions().forEach(axis -> axes.add(describe(axis)));
        JsonArray datasets = new JsonArray();
        levels.forEach(level -> datasets.add(describe(level)));
        JsonObject image = JsonEntries.object("name", levels.get(0).header().name());
        image.add("axes", axes);
        image.add("datasets", datasets);
        return image;
    }

    private static JsonObject describe(Level level) {
        List<Axis> dimensions = level.axes().dimensions();
        JsonArray transformations = new JsonArray();
        transformations.add(transformation("scale", dimensions.stream().mapToDouble(Axis::scale).toArray()));
        double[] origins = dimensions.stream().mapToDouble(Axis::origin).toArray();
        if (Arrays.stream(origins).anyMatch(origin -> origin != 0)) {
            transformations.add(transformation("translation", origins));
        }
        JsonObject dataset = JsonEntries.object("path", level.path());
        dataset.add("coordinateTransformations", transformations);
        return dataset;
    }

    private static JsonObject describe(Axis axis) {
        boolean space = axis.type().isSpatial();
        JsonObject json = JsonEntries.object("name", axis.type().label().substring(0, 1).toLowerCase(Locale.ROOT));
        json.addProperty("type", space ? "space" : axis.type().label().toLowerCase(Locale.ROOT));
        if (!axis.unit().isEmpty()) {
            json.addProperty("unit", OmeUnits.name(axis.unit()));
        }
        return json;
    }

    private static JsonObject transformation(String type, double[] values) {
        JsonObject json = JsonEntries.object("type", type);
        json.add(type, JsonEntries.list(values));
        return json;
    }
}
