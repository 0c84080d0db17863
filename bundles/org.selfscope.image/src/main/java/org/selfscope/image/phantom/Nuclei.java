package org.selfscope.image.phantom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Nuclei as distorted ellipsoids that hardly overlap, with coarse and fine chromatin texture and dark nucleoli. */
final class Nuclei implements Specimen {

    /** Plane area a nucleus is tried to be put into, in square pixels. */
    private static final double AREA = 1300;

    /** In pixels. */
    private static final double LAYER = 25;

    /** Keeps the third dimension apart from the two that a plane has. */
    private static final long DEPTH = 0x4465707468L;

    private final PhantomGrid grid;

    private final List<Nucleus> nuclei;

    private final Drift[] drift;

    private final Texture texture;

    Nuclei(PhantomGrid grid, long seed) {
        this.grid = grid;
        SplittableRandom random = new SplittableRandom(seed);
        nuclei = place(random, new SplittableRandom(seed ^ DEPTH));
        texture = Texture.random(grid, random);
        drift = new Drift[nuclei.size()];
        SplittableRandom motion = Drift.random(seed);
        for (int i = 0; i < drift.length; i++) {
            drift[i] = Drift.random(grid, motion);
        }
    }

    /** Tries random places and keeps those that are free. Nuclei can touch only those of the same square and of the squares around it. */
    private List<Nucleus> place(SplittableRandom random, SplittableRandom deep) {
        List<Nucleus> placed = new ArrayList<>();
        Map<Long, List<Nucleus>> bySquare = new HashMap<>();
        int tries = grid.objects(AREA, LAYER);
        for (int i = 0; i < tries; i++) {
            Nucleus candidate = Nucleus.random(grid, random, deep);
            long column = (long)(candidate.x() / Nucleus.LARGEST);
            long row = (long)(candidate.y() / Nucleus.LARGEST);
            if (isFree(candidate, column, row, bySquare)) {
                placed.add(candidate);
                bySquare.computeIfAbsent(square(column, row), s -> new ArrayList<>()).add(candidate);
            }
        }
        return placed;
    }

    private static boolean isFree(Nucleus candidate, long column, long row, Map<Long, List<Nucleus>> bySquare) {
        for (long r = row - 1; r <= row + 1; r++) {
            for (long c = column - 1; c <= column + 1; c++) {
                if (bySquare.getOrDefault(square(c, r), List.of()).stream().anyMatch(candidate::overlaps)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long square(long column, long row) {
        return row << 32 ^ column;
    }

    @Override
    public void draw(Volume volume, double frame) {
        double[][] displacement = new double[drift.length][];
        for (int i = 0; i < drift.length; i++) {
            displacement[i] = new double[]{drift[i].at(0, frame), drift[i].at(1, frame), drift[i].at(2, frame)};
        }
        volume.drawBands((z, from, to) -> {
            for (int i = 0; i < displacement.length; i++) {
                nuclei.get(i).draw(volume, displacement[i], texture, grid.aspect(), z, from, to);
            }
        });
    }
}
