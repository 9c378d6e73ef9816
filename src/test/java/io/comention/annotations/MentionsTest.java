package io.comention.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.AliasKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private static final String[] WORDS = {"Moscow", "Moskau, \u041c\u043e\u0441\u043a\u0432\u0430", "", "x".repeat(300)
    };

    private static Mention mention(Random random) {
        int begin = random.nextInt(1 << random.nextInt(1, 31));
        int sentenceBegin = random.nextInt(1 << random.nextInt(1, 31));
        return new Mention(
                WORDS[random.nextInt(WORDS.length)],
                random.nextInt(4) == 0 ? Mention.UNLISTED : random.nextInt(100_000),
                AliasKind.values()[random.nextInt(AliasKind.values().length)],
                WORDS[random.nextInt(WORDS.length)],
                Field.values()[random.nextInt(Field.values().length)],
                random.nextInt(1000),
                random.nextInt(100),
                begin,
                begin + random.nextInt(300),
                random.nextBoolean(),
                sentenceBegin,
                random.nextInt(1 << random.nextInt(1, 31)));
    }

    private static List<Mention> unpacked(byte[] packed) {
        List<Mention> mentions = new ArrayList<>();
        Mentions at = Mentions.of(packed);
        while (at.next()) {
            mentions.add(at.mention());
        }
        return mentions;
    }

    @Test
    void mentionsComeBackAsTheyWere() {
        Random random = new Random(1);
        for (int size = 0; size < 200; size++) {
            List<Mention> mentions = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                mentions.add(mention(random));
            }
            byte[] packed = Mentions.pack(mentions);
            assertThat(Mentions.of(packed).left()).isEqualTo(size);
            assertThat(unpacked(packed)).isEqualTo(mentions);
        }
    }

    @Test
    void mentionsOfATextAreAFewBytesEach() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            mentions.add(new Mention(
                    "russia",
                    7,
                    AliasKind.NAME,
                    "Russia",
                    Field.TEXT,
                    i,
                    i / 3,
                    60 * i,
                    60 * i + 6,
                    false,
                    60 * i,
                    60 * i + 58));
        }
        assertThat(Mentions.pack(mentions)).hasSizeLessThan(100 * 12);
    }

    @Test
    void whetherOneCountsIsWhatTheMentionSays() {
        Random random = new Random(2);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            mentions.add(mention(random));
        }
        Mentions at = Mentions.of(Mentions.pack(mentions));
        for (Mention mention : mentions) {
            assertThat(at.next()).isTrue();
            assertThat(at.counts()).isEqualTo(mention.counts());
        }
        assertThat(at.next()).isFalse();
    }
}
