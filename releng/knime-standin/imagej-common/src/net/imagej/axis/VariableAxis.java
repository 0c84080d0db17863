package net.imagej.axis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An axis whose equation has named variables. */
public abstract class VariableAxis extends AbstractCalibratedAxis {

    private final Map<String, Double> variables = new TreeMap<>();

    public VariableAxis(AxisType type) {
        super(type);
    }

    public VariableAxis(AxisType type, String unit) {
        super(type, unit);
    }

    /** The value of a variable, null if there is no such variable. */
    public Double get(String name) {
        return variables.get(name);
    }

    public void set(String name, Double value) {
        variables.put(name, value);
    }

    public Set<String> vars() {
        return variables.keySet();
    }

    public int numVars() {
        return variables.size();
    }

    @Override
    public String particularEquation() {
        String equation = generalEquation();
        for (Map.Entry<String, Double> variable : variables.entrySet()) {
            equation = equation.replaceAll("\\b" + variable.getKey() + "\\b", "(" + variable.getValue() + ")");
        }
        return equation;
    }
}
