package org.selfscope.image.calibrate;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * How thoroughly parameters are searched: first on a grid over their ranges, then around the best place, in steps that are halved again and
 * again. Where the best place is at the end of a range, the search goes on beyond it. Whole numbers are all tried.
 *
 * @param points of the grid along each parameter; 2..100
 * @param halvings of the steps; 0..10
 */
public record Search(int points, int halvings) {

    /** For a first look. */
    public static final Search QUICK = new Search(5, 1);

    /** Close enough that the error does not change visibly. */
    public static final Search STANDARD = new Search(6, 2);

    /** To the last few per cent of the parameters. */
    public static final Search THOROUGH = new Search(9, 4);

    private static final int MOST_POINTS = 100;

    private static final int MOST_HALVINGS = 10;

    public Search {
        if (points < 2 || points > MOST_POINTS || halvings < 0 || halvings > MOST_HALVINGS) {
            throw new RestorationException(Kind.SETTING, "Parameters cannot be searched at " + points + " points with " + halvings
                + " halvings.", "Choose 2 to " + MOST_POINTS + " points and 0 to " + MOST_HALVINGS + " halvings.");
        }
    }
}
