package io.comention.entities;

import io.comention.job.AliasKind;
import java.io.Serializable;

/**
 * A way to write an entity.
 *
 * @param place file and line where it is listed, for messages
 */
public record Alias(String text, AliasKind kind, String place) implements Serializable {}
