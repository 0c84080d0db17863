package org.selfscope.headless.option;

/** What the runner says about itself. */
public final class Usage {

    /** All options in a few words each. */
    public static final String TEXT = """
        Runs a workflow in KNIME's format, with the options of KNIME's batch application:
          -workflowDir=DIR                   the workflow's folder
          -workflowFile=ZIP                  or a zip file of it
          -destDir=DIR, -destFile=ZIP        where the executed workflow is saved; otherwise it is saved in place
          -nosave                            save nothing
          -reset                             run nodes that were saved executed again
          -noexecute                         only load, and save
          -failonloaderror                   stop when loading finds an error
          -workflow.variable=NAME,VALUE,TYPE set a workflow variable; TYPE is String, int or double
          -option=NODE,PATH,VALUE,TYPE       replace a setting; PATH is the keys in settings.xml below model, with /
          -preferences=FILE, -credential=NAME[;LOGIN[;PASSWORD]], -masterkey[=KEY], -updateLinks   accepted, without effect
        and options of its own:
          -views=DIR                         write every view as an HTML file for a browser, named after its node
          -parallel                          run nodes that do not depend on each other at the same time, as KNIME does
          -check                             hold the results against expect.json beside workflow.knime
          -roundtrip                         then save to a temporary folder, load, compare all settings and run again
        Exit codes: 0 all nodes executed, 2 wrong options, 3 cannot be loaded, 4 not all executed or not as expected, 130 Ctrl-C.
        """;

    private Usage() {
    }
}
