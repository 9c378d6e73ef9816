package io.comention.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Articles that try to run a script in whatever shows them; a script that ran sets {@code window.ran}. */
public final class Injections {
    /** What stands in titles, texts, sources and addresses. */
    public static final List<String> KINDS = List.of(
            "<script>window.ran=1</script>",
            "</script><script>window.ran=1</script>",
            "</style><script>window.ran=1</script>",
            "</title><script>window.ran=1</script>",
            "</svg><script>window.ran=1</script>",
            "--><script>window.ran=1</script>",
            "]]><script>window.ran=1</script>",
            "\"><script>window.ran=1</script>",
            "'><script>window.ran=1</script>",
            "<img src=x onerror=window.ran=1>",
            "<img src=x onerror=\"window.ran=1\" //",
            "<svg onload=window.ran=1>",
            "<svg><script>window.ran=1</script></svg>",
            "<svg><animate onbegin=window.ran=1 attributeName=x dur=1s>",
            "<iframe src=\"javascript:parent.ran=1\"></iframe>",
            "<iframe srcdoc=\"<script>parent.ran=1</script>\"></iframe>",
            "<body onload=window.ran=1>",
            "<details open ontoggle=window.ran=1>",
            "<video><source onerror=window.ran=1></video>",
            "<input autofocus onfocus=window.ran=1>",
            "<a href=\"javascript:window.ran=1\">a</a>",
            "<math><mtext></table><img src=x onerror=window.ran=1>",
            "<object data=\"javascript:window.ran=1\"></object>",
            "<meta http-equiv=refresh content=\"0;url=javascript:window.ran=1\">",
            "<base href=\"https://evil.example/\">",
            "<link rel=stylesheet href=\"https://evil.example/a.css\">",
            "<style>@import 'https://evil.example/a.css';</style>",
            "<form action=\"https://evil.example/\"><button autofocus>b</button></form>",
            "\" onmouseover=\"window.ran=1\" x=\"",
            "' onfocus='window.ran=1' tabindex='0' x='",
            "&lt;script&gt;window.ran=1&lt;/script&gt;",
            "\u0000<scr\u0000ipt>window.ran=1</scr\u0000ipt>",
            "\u202e<script>window.ran=1</script>",
            "\uff1cscript\uff1ewindow.ran=1\uff1c/script\uff1e",
            "<scr<script>ipt>window.ran=1</scr</script>ipt>",
            "<ScRiPt >window.ran=1</sCrIpT >",
            "${window.ran=1}{{constructor.constructor('window.ran=1')()}}");

    /** Addresses that must not become links. */
    public static final List<String> ADDRESSES = List.of(
            "javascript:window.ran=1",
            "JaVaScRiPt:window.ran=1",
            " javascript:window.ran=1",
            "java\tscript:window.ran=1",
            "javascript://example.org/%0Awindow.ran=1",
            "data:text/html,<script>window.ran=1</script>",
            "vbscript:window.ran=1",
            "file:///etc/passwd",
            "//evil.example/a",
            "https://user:password@evil.example/");

    private Injections() {}

    /** Stands in the name of the job and in what it says of itself. */
    public static final String EVIL = "<img src=x onerror=window.ran=1>";

    /** Two articles for each kind and one for each address, as JSON lines, that name Russia and the Taliban. */
    public static List<String> records() {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            String kind = KINDS.get(i);
            records.add(Corpora.json(
                    "id",
                    "k" + i,
                    "date",
                    date(i),
                    "title",
                    kind + " title " + i,
                    "text",
                    "Russia " + kind + " met the Taliban for time " + i + ".",
                    "source",
                    kind,
                    "url",
                    "https://example.org/" + kind));
            // Where a sentence ends is for the model to say, so that not all of those above name both in one.
            records.add(Corpora.json(
                    "id",
                    "t" + i,
                    "date",
                    (2001 + i % 12) + "-1" + i % 3 + "-01",
                    "title",
                    kind + " again " + i,
                    "text",
                    "Russia met the Taliban on matter " + i + ".",
                    "source",
                    "Titles"));
        }
        for (int i = 0; i < ADDRESSES.size(); i++) {
            records.add(Corpora.json(
                    "id",
                    "a" + i,
                    "date",
                    date(i),
                    "title",
                    "Address " + i,
                    "text",
                    "The Taliban spoke of Russia in address " + i + ".",
                    "source",
                    "Addresses",
                    "url",
                    ADDRESSES.get(i)));
        }
        return records;
    }

    /** A job over {@link #records}, a dozen plain articles, and a record without a date; its output is {@code out}. */
    public static String job(Path folder) {
        List<String> records = new ArrayList<>(records());
        for (int i = 0; i < 6; i++) {
            records.add(Corpora.json(
                    "id",
                    "plain" + i,
                    "date",
                    "2012-11-0" + (1 + i),
                    "title",
                    "An item " + i,
                    "text",
                    "Item " + i + ": the Taliban and Russia met in week " + i + ".",
                    "source",
                    "Plain",
                    "url",
                    "https://example.org/plain/" + i + "?a=1&b=2"));
            records.add(Corpora.json("id", "other" + i, "date", "2012-12-0" + (1 + i), "text", "France " + i + "."));
        }
        records.add("{\"id\": \"undated\", \"text\": \"No date.\"}");
        Corpora.lines(folder.resolve("corpus/all.jsonl"), records);
        return Corpora.job(
                folder,
                "name: 'evil " + EVIL + "'\nabout: 'Made up " + EVIL + "'\n"
                        + "corpus: [{path: 'FOLDER/corpus/*', format: jsonl}]\nstories: {enabled: false}\n"
                        + "focus: [[russia, taliban]]\nunits: [article, sentence]\nmax_reject_share: 0.5\n"
                        + "granularities: [day, month, year]\noutput: 'FOLDER/out'\n");
    }

    private static String date(int i) {
        return (2001 + i % 12) + "-0" + (1 + i % 9) + "-1" + i % 10;
    }
}
