package io.comention.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @Test
    void elementsAreWrittenAsGiven() {
        Markup inner = new Markup().empty("path", "class", "line", "d", "M1 2h3");
        Markup outer = new Markup().open("g", "id", "a").raw(inner).close("g").element("text", "x", "y", "3");

        assertThat(outer).hasToString("<g id=\"a\"><path class=\"line\" d=\"M1 2h3\"/></g><text y=\"3\">x</text>");
    }

    @Test
    void textAndValuesAreEscaped() {
        Markup markup = new Markup().element("p", "</p><script>'&\"", "title", "\"><img src=x onerror='a'>");

        assertThat(markup)
                .hasToString("<p title=\"&quot;&gt;&lt;img src=x onerror=&#39;a&#39;&gt;\">"
                        + "&lt;/p&gt;&lt;script&gt;&#39;&amp;&quot;</p>");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        String text = "a\u0000b\u001bc\rd\te\nf\ud800g\udc00h\ufffei\uffffj\u0085k\ud83d\ude00";

        assertThat(new Markup().text(text))
                .hasToString("a\ufffdb\ufffdc\ufffdd\te\nf\ufffdg\ufffdh\ufffdi\ufffdj\ufffdk\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a>", "a=\"\"", "ä", "a/", "-a"})
    void namesThatAreNoneAreRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open(name));
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().close(name));
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().empty("a", name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"style", "STYLE", "onclick", "OnLoad"})
    void attributesThatThePolicyForbidsAreRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("a", name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)", "vbscript:x"})
    void linksToScriptsAreRefused(String link) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("a", "href", link));
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("a", "xlink:href", link));
    }

    @Test
    void anAttributeNeedsAValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("a", "href"));
    }
}
