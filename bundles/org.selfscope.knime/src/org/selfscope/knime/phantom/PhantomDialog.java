package org.selfscope.knime.phantom;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;

/** The sections of the dialog, and which settings are shown when. */
final class PhantomDialog {

    @Section(title = "Structure")
    interface StructureSection {
    }

    @Section(title = "Microscope")
    @After(StructureSection.class)
    interface MicroscopeSection {
    }

    @Section(title = "Camera")
    @After(MicroscopeSection.class)
    interface CameraSection {
    }

    @Section(title = "Images")
    @After(CameraSection.class)
    @Advanced
    interface ImagesSection {
    }

    interface BlurReference extends ParameterReference<Blur> {
    }

    interface SharedNoiseReference extends ParameterReference<SharedNoise> {
    }

    interface PatternReference extends ParameterReference<Pattern> {
    }

    interface StructureReference extends ParameterReference<Structure> {
    }

    interface StoredAsReference extends ParameterReference<StoredAs> {
    }

    interface PixelsReference extends ParameterReference<CameraPixels> {
    }

    static final class IsBlurred implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(BlurReference.class).isOneOf(Blur.GAUSSIAN);
        }
    }

    static final class IsActive implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(StructureReference.class).isOneOf(Structure.CALCIUM, Structure.VOLTAGE);
        }
    }

    static final class IsCalcium implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(StructureReference.class).isOneOf(Structure.CALCIUM);
        }
    }

    static final class WritesFiles implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(StoredAsReference.class).isOneOf(StoredAs.FILES);
        }
    }

    static final class IsShared implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return not(i.getEnum(SharedNoiseReference.class).isOneOf(SharedNoise.NONE));
        }
    }

    static final class HasPattern implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return not(i.getEnum(PatternReference.class).isOneOf(Pattern.NONE));
        }
    }

    static final class HasBitDepth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(PixelsReference.class).isOneOf(CameraPixels.UINT16);
        }
    }

    private PhantomDialog() {
    }
}
