package org.selfscope.knime.reader;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;

/** Declares the node Microscopy Image Reader. */
public final class ImageReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Microscopy Image Reader")
        .icon("reader.png")
        .shortDescription("Reads TIFF and OME-Zarr images, with their axes and calibration, into a table.")
        .fullDescription("""
            Reads one image, or all images of a folder, into a table with a row for each. <b>TIFF</b> files of any size, stacks, time
            series, several channels and the axes of ImageJ and OME are understood, and <b>OME-Zarr</b> folders. For the formats of
            microscope vendors (such as .czi, .lif, .nd2) use the <i>Image Reader</i> of KNIME Image Processing instead: its images can be
            connected to all nodes of this extension, too.
            <p>Many programs write <b>a file for each plane</b>. Name the axes where the file names count: the path
            <tt>/data/cell_t{Time}_z{Z}_c{Channel}.tif</tt> is one image with a time, a Z and a channel axis. Numbers may start anywhere
            and have leading zeros; none may be missing.</p>
            <p><b>Large images</b> need not be copied into the workflow: with <i>References to files</i> the table holds only paths, and
            each node reads the part of a file that it works on. So a movie of many gigabytes passes through the <i>Restoration
            Predictor</i> in constant memory.</p>
            <p>With a <b>reference</b> (for example a long exposure, or the mean of many frames of the same scene) the other nodes can
            tell how good a restored image is. No method needs one.</p>
            <p>If <b>no path</b> is given, the images come from the optional input table: either from a column of images, or from a
            column of texts that are read as paths. So the same workflow runs on an image made by the <i>Microscopy Phantom
            Generator</i> and, with the path set by a workflow variable, on any image of yours.</p>
            <p>Units such as µm are kept at the end of the image's source, as in <tt>cell.tif {X 0.1 µm, Y 0.1 µm}</tt>, because
            KNIME's image cells store the scale of an axis but not its unit.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(ImageReaderNodeFactory::ports)
        .model(m -> m.parametersClass(ImageReaderParameters.class)
            .configure(ImageReading::configure)
            .execute(Execution.of(ImageReading::execute)))
        .nodeType(NodeType.Source)
        .keywords("tiff", "tif", "ome", "zarr", "ome-zarr", "ngff", "imagej", "microscope", "file", "image", "load", "stack");

    public ImageReaderNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("input", g -> g.name("Images or paths")
            .description("Read only if no path is given: a table with a column of images, or of paths to images.")
            .optional().supportedTypes(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("images", g -> g.name("Images")
            .description("A row for each image: the image, its reference (missing if there is none) and where it comes from. If "
                + "asked for, its axes, pixel type and sizes.")
            .fixed(BufferedDataTable.TYPE));
    }
}
