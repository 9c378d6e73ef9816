package io.comention.text;

import io.comention.job.LanguageCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import opennlp.tools.postag.POSModel;

/** A part-of-speech model of OpenNLP: the English one of the jar, or one of the user's own. */
public final class TagModel implements Serializable {
    /** The one in the jar. */
    public static final TagModel ENGLISH = new TagModel(null, "en");

    private final OwnModel own;
    private final String language;

    private TagModel(OwnModel own, String language) {
        this.own = own;
        this.language = language;
    }

    /**
     * A model of the user's own, for texts of the language that it says.
     *
     * @throws IllegalArgumentException in words for the user, where the bytes are no such model
     */
    public static TagModel of(byte[] bytes) {
        OwnModel own = new OwnModel(bytes);
        String language = LanguageCodes.of(own.model().getLanguage());
        if (language == null) {
            throw new IllegalArgumentException("does not say its language");
        }
        return new TagModel(own, language);
    }

    private static final class OwnModel extends ModelBytes<POSModel> {
        OwnModel(byte[] bytes) {
            super(bytes);
        }

        @Override
        POSModel read(InputStream in) throws IOException {
            return new POSModel(in);
        }
    }

    POSModel model() {
        return own == null ? TextModels.TAGS_EN.get() : own.model();
    }

    /** The language of the texts that it reads. */
    public String language() {
        return language;
    }
}
