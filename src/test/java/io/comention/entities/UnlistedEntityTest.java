package io.comention.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnlistedEntityTest {
    @Test
    void anIdIsTheTypeAndTheName() {
        assertThat(UnlistedEntity.id("person", "Zamir KABULOV")).isEqualTo("person-zamir-kabulov");
        assertThat(UnlistedEntity.id("armed_group", "Армия")).isEqualTo("armed-group-armia");
        assertThat(UnlistedEntity.id("person", "…")).isNull();
    }

    @Test
    void longNamesStayApartInShortIds() {
        String one = UnlistedEntity.id("place", "Long ".repeat(30) + "one");
        String two = UnlistedEntity.id("place", "Long ".repeat(30) + "two");
        assertThat(one).hasSizeLessThanOrEqualTo(100).matches(Entity::isId).isNotEqualTo(two);
    }
}
