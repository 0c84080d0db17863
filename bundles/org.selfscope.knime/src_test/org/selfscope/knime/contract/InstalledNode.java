package org.selfscope.knime.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.selfscope.image.AxisType;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.knime.model.RestorationModelPortObjectSpec;
import org.selfscope.knime.scheme.SamplingSchemePortObject;
import org.selfscope.knime.scheme.SamplingSchemePortObjectSpec;

/**
 * A node that plugin.xml announces.
 *
 * @param factory name of its class
 */
public record InstalledNode(String factory) {

    /** What any of the nodes may be connected to. */
    public static final DataTableSpec TABLE = new DataTableSpec(new String[]{"Number", "Noisy", "Clean", "Path"},
        new DataType[]{DoubleCell.TYPE, ImgPlusCell.TYPE, ImgPlusCell.TYPE, StringCell.TYPE});

    private static final Pattern ANNOUNCED = Pattern.compile("factory-class=\"([^\"]+)\"");

    /** All nodes, in the order of plugin.xml. */
    public static List<InstalledNode> all() throws IOException {
        return ANNOUNCED.matcher(Files.readString(Path.of("plugin.xml"))).results().map(m -> new InstalledNode(m.group(1))).toList();
    }

    /** The class name without its package. */
    public String shortName() {
        return factory.substring(factory.lastIndexOf('.') + 1);
    }

    @SuppressWarnings("unchecked")
    public NodeFactory<NodeModel> newFactory() {
        try {
            return (NodeFactory<NodeModel>)Class.forName(factory).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("plugin.xml announces " + factory + ", which cannot be made", e);
        }
    }

    /** With the ports that a new node has. */
    public Node create() {
        return new Node(newFactory());
    }

    /** With all ports that can be added, one of each group. */
    public Node createWithAllPorts() {
        NodeFactory<NodeModel> made = newFactory();
        ModifiableNodeCreationConfiguration ports = ((ConfigurableNodeFactory<NodeModel>)made).createNodeCreationConfig();
        ports.getPortConfig().orElseThrow().getExtendablePorts()
            .forEach((id, group) -> group.addPort(group.getSupportedPortTypes()[0]));
        return new Node(made, ports);
    }

    /** The name that the user sees. */
    public String name() {
        return newFactory().getNodeName();
    }

    /** Specs that fit to all inputs. */
    public static PortObjectSpec[] specs(Node node) {
        PortObjectSpec[] specs = new PortObjectSpec[node.getNrInPorts() - 1];
        Arrays.setAll(specs, i -> spec(node.getInputType(i + 1)));
        return specs;
    }

    private static PortObjectSpec spec(PortType type) {
        if (type.equals(BufferedDataTable.TYPE)) {
            return TABLE;
        }
        return type.equals(SamplingSchemePortObject.TYPE)
            ? new SamplingSchemePortObjectSpec(GridBlindSpot.along(AxisType.X, AxisType.Y).withSeed(1))
            : new RestorationModelPortObjectSpec(SmallModel.DESCRIPTION);
    }

    /** The settings of a new node, which KNIME makes at the first configure, even if the node then refuses them. */
    public static NodeSettings defaults(Node node, PortObjectSpec... specs) {
        try {
            node.invokeNodeModelConfigure(specs);
        } catch (InvalidSettingsException e) {
            assert !e.getMessage().isBlank();
        }
        NodeSettings saved = new NodeSettings("model");
        node.saveModelSettingsTo(saved);
        return saved;
    }

    @Override
    public String toString() {
        return name();
    }
}
