package io.comention.commands.gazetteer;

import io.comention.text.TerminalText;

/**
 * A mention that was found and is none, or one that was not found.
 *
 * @param missed whether it was not found
 * @param textId the text's id
 * @param begin UTF-16 offset in the text
 * @param context its sentence with the mention in brackets
 * @param why what was found there, or is there in truth, and by which rule
 */
record Mistake(boolean missed, String entityId, String textId, int begin, String context, String why) {
    String lines() {
        return (missed ? "missed  " : "false   ") + entityId + "  " + TerminalText.of(textId) + ":" + begin + "  "
                + TerminalText.of(context)
                + System.lineSeparator() + "        " + why;
    }
}
