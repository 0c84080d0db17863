package org.selfscope.image.tiff;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.selfscope.image.Axis;
import org.selfscope.image.file.UnitFactors;
import org.selfscope.image.file.Units;
import org.w3c.dom.Element;

/**
 * Where or when planes were taken, by an attribute of the Plane elements of OME-XML: PositionX, PositionY, PositionZ, or DeltaT since the
 * beginning of the experiment. Positions in a "reference frame" have no length and are left out.
 *
 * @param values of the planes that are the first ones along all other axes, by their number along this one
 */
record OmePlaces(TreeMap<Integer, Double> values) {

    private static final List<String> COUNTERS = List.of("TheZ", "TheC", "TheT");

    /**
     * @param planes the Plane elements
     * @param attribute of a plane
     * @param counter of the planes along the axis, such as TheT; any other text if planes do not differ along it
     * @param absent unit of the attribute if none is stated; empty if it is unknown then
     * @param unit of the values
     */
    static OmePlaces of(List<Element> planes, String attribute, String counter, String absent, String unit) {
        TreeMap<Integer, Double> values = new TreeMap<>();
        for (Element plane : planes) {
            boolean first = COUNTERS.stream().allMatch(c -> c.equals(counter) || OmeDescription.number(plane, c, 0) == 0);
            String stated = plane.getAttribute(attribute + "Unit");
            OptionalDouble factor = UnitFactors.factor(Units.normalized(stated.isEmpty() ? absent : stated), unit);
            double value = OmeDescription.number(plane, attribute, Double.NaN) * factor.orElse(Double.NaN);
            if (first && Double.isFinite(value)) {
                values.putIfAbsent((int)OmeDescription.number(plane, counter, 0), value);
            }
        }
        return new OmePlaces(values);
    }

    /** The axis with the place of its first plane as origin, and with the mean distance of planes as scale if it has none. */
    Axis completed(Axis axis, String unit) {
        if (!values.containsKey(0)) {
            return axis;
        }
        double scale = axis.unit().isEmpty() ? spacing() : axis.scale();
        return scale == 0 ? axis : new Axis(axis.type(), scale, values.get(0), unit);
    }

    /** 0 if it is unknown. */
    private double spacing() {
        Map.Entry<Integer, Double> last = values.lastEntry();
        return last.getKey() == 0 ? 0 : (last.getValue() - values.get(0)) / last.getKey();
    }
}
