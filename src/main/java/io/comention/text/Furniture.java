package io.comention.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text names places and people that its story is not about: the dateline that opens it ("MOSCOW (Reuters) —")
 * and the credits that close it ("Reporting by … in Kabul").
 *
 * @param datelineEnd offset after the dateline and the white space behind it; 0 where there is none
 * @param creditBegin offset of the first credit; the text's length where there is none
 */
public record Furniture(int datelineEnd, int creditBegin) {
    private static final int DATELINE_WITHIN = 160;
    private static final int CREDITS_WITHIN = 400;

    private static final String PLACE = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’ -]{1,40}";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’]{2,30}(?:[ -]\\p{Lu}[\\p{Lu}.'’]{1,30}){0,3}";
    private static final String REGION_OR_DAY = "(?:,\\s?[\\p{L}\\p{M}\\p{N}.'’ -]{1,30}){0,3}";

    /** A place, an agency in brackets and a dash; a place in capitals and a dash; or one in capitals and /AGENCY/. */
    private static final Pattern DATELINE = Pattern.compile("\\s*(?:"
            + (PLACE + REGION_OR_DAY + "\\s?\\(\\p{Lu}[^()\\n]{1,40}\\)\\s?(?:—|–|--?)\\s*")
            + "|"
            + (CAPITALS + REGION_OR_DAY + "\\s?(?:—|–|--|(?<=\\s)-)\\s+(?=[^\\n]{0,60}\\p{Ll})")
            + "|"
            + (CAPITALS + "[^/\\n]{0,40}/[\\p{L} -]{2,30}/[ .,—–-]*\\s*")
            + ")");

    private static final Pattern CREDITS = Pattern.compile(
            "(?:^|(?<=\\s)\\()[ \\t(\\[_*]{0,5}"
                    + "(?:(?:Additional )?Reporting|Additional reporting|Writing|Editing|Compiled|Edited|Written)"
                    + "(?: and (?:writing|editing|reporting))? by\\b"
                    + "|^[^\\n]{3,200}contributed to this (?:report|story|article)\\b",
            Pattern.MULTILINE);

    /** Looks at the first and last few hundred characters of the text, never at more. */
    public static Furniture of(String text) {
        int datelineEnd = 0;
        Matcher dateline = DATELINE.matcher(text).region(0, Math.min(text.length(), DATELINE_WITHIN));
        if (dateline.useTransparentBounds(true).lookingAt() && dateline.end() < text.length()) {
            datelineEnd = dateline.end();
        }
        int creditBegin = text.length();
        int from = Math.max(datelineEnd, text.length() - CREDITS_WITHIN);
        Matcher credits = CREDITS.matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        if (credits.find() && !text.substring(datelineEnd, credits.start()).isBlank()) {
            creditBegin = credits.start();
        }
        return new Furniture(datelineEnd, creditBegin);
    }
}
