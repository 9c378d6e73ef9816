package io.comention.entities;

import io.comention.job.AliasKind;

/**
 * An alias found in a text.
 *
 * @param begin UTF-16 offset of its first character
 * @param end offset after its last one
 */
public record Match(String entityId, AliasKind kind, int begin, int end) {}
