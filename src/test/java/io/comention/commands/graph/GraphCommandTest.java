package io.comention.commands.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.comention.stats.Disparity;
import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@ExtendWith(SparkExtension.class)
class GraphCommandTest {
    @TempDir
    private static Path folder;

    private static String out;

    /** Russia is named with eight others: with the Taliban in twelve articles, with each of the rest in two. */
    @BeforeAll
    static void run() throws IOException {
        List<String> records = new ArrayList<>();
        for (String other : List.of("Taliban", "Iran", "India", "China", "France", "Norway", "Brazil", "Canada")) {
            for (int i = 0; i < (other.equals("Taliban") ? 12 : 2); i++) {
                records.add(Corpora.json(
                        "id", other + i, "date", "2001-03-0" + (1 + i % 9), "text", "Russia and " + other + " met."));
            }
        }
        Files.createDirectories(folder.resolve("corpus"));
        Files.write(folder.resolve("corpus/all.jsonl"), records);
        out = folder.resolve("out").toString();
        String job = Corpora.job(
                folder,
                "corpus: [{path: '" + folder + "/corpus/*', format: jsonl}]\nstories: {enabled: false}\n"
                        + "granularities: [year]\noutput: '" + out + "'\n");
        assertThat(CommandLine.run("run", job).exitCode()).isZero();
    }

    private static CommandLine.Result graph(String... options) {
        List<String> all = new ArrayList<>(List.of("graph", out));
        all.addAll(Arrays.asList(options));
        return CommandLine.run(all.toArray(new String[0]));
    }

    @Test
    void edgesThatStandOutAreKept() throws IOException {
        Path file = folder.resolve("edges.csv");
        CommandLine.Result result =
                graph("--to", file.toString(), "--unit", "article", "--min-units", "1", "--alpha", "0.05");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("wrote " + file + ": 2 entities, 1 of 8 pairs in at least 1 articles\n");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .hasSize(2)
                .first()
                .isEqualTo("Source,Target,Type,Weight,disparity,expected,expected_in_period,npmi,log_odds,strength,q");
        assertThat(lines.get(1)).startsWith("russia,taliban,Undirected,12," + Disparity.p(12, 26, 8) + ",12.0,");
    }

    @Test
    void aNetworkIsGraphMl() throws Exception {
        Path file = folder.resolve("all.graphml");
        assertThat(graph("--to", file.toString(), "--unit", "article", "--min-units", "2", "--alpha", "1")
                        .exitCode())
                .isZero();
        Document document = parsed(Files.readString(file));
        NodeList nodes = document.getElementsByTagName("node");
        NodeList edges = document.getElementsByTagName("edge");
        assertThat(nodes.getLength()).isEqualTo(9);
        assertThat(edges.getLength()).isEqualTo(8);
        Element brazil = (Element) nodes.item(0);
        assertThat(brazil.getAttribute("id")).isEqualTo("brazil");
        assertThat(data(brazil, "label")).isEqualTo("Brazil");
        assertThat(data(brazil, "type")).isEqualTo("country");
        Element last = (Element) edges.item(edges.getLength() - 1);
        assertThat(last.getAttribute("source") + "-" + last.getAttribute("target"))
                .isEqualTo("russia-taliban");
        assertThat(data(last, "weight")).isEqualTo("12");
        assertThat(Double.parseDouble(data(last, "disparity"))).isCloseTo(Math.pow(1 - 12.0 / 26, 7), within(1e-12));
        assertThat(data(last, "q")).isNull();
        NodeList keys = document.getElementsByTagName("key");
        assertThat(keys.getLength()).isEqualTo(4 + Network.MEASURES.size());
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String data(Element of, String key) {
        NodeList all = of.getElementsByTagName("data");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("key").equals(key)) {
                return all.item(i).getTextContent();
            }
        }
        return null;
    }

    @Test
    void namesAreEscapedAndWhatNoXmlMayHoldIsLeftOut() throws Exception {
        String name = "<script>&\"' \u0001\uFFFF\uD800 ]]> \u06A9\u0627\u0628\u0644";
        Network network = new Network(
                List.of(new Network.Node("a\"b", name, "place"), new Network.Node("c", "C", "place")),
                List.of(new Network.Edge("a\"b", "c", 3, 0.5, Arrays.asList(1.5, null, null, null, null, null))));
        Element node = (Element) parsed(NetworkFiles.graphml(network))
                .getElementsByTagName("node")
                .item(0);
        assertThat(node.getAttribute("id")).isEqualTo("a\"b");
        assertThat(data(node, "label")).isEqualTo("<script>&\"'  ]]> \u06A9\u0627\u0628\u0644");
        assertThat(NetworkFiles.csv(network).lines().skip(1)).containsExactly("\"a\"\"b\",c,Undirected,3,0.5,1.5,,,,,");
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        assertThat(graph("--to", folder.resolve("x.gexf").toString()).err())
                .contains("--to: expected a file named .csv or .graphml, found '");
        assertThat(graph("--to", folder.resolve("x.csv").toString(), "--alpha", "0")
                        .err())
                .contains("--alpha: expected a number above 0, to 1, found 0.0");
        assertThat(graph("--to", folder.resolve("x.csv").toString(), "--min-units", "0")
                        .err())
                .contains("--min-units: expected 1 or more, found 0");
        CommandLine.Result none = graph("--to", folder.resolve("x.csv").toString());
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err())
                .isEqualTo("comention: the last run of '" + out
                        + "' has no pair that 5 stories name; see --unit and --min-units\n");
        CommandLine.Result filtered = graph(
                "--to",
                folder.resolve("x.csv").toString(),
                "--unit",
                "article",
                "--min-units",
                "1",
                "--alpha",
                "0.001");
        assertThat(filtered.exitCode()).isEqualTo(3);
        assertThat(filtered.err())
                .isEqualTo("comention: none of the 8 pairs stands out at one of its ends with --alpha 0.001; --alpha 1"
                        + " keeps all\n");
        Path there = Files.writeString(folder.resolve("there.csv"), "kept");
        CommandLine.Result result = graph("--to", there.toString(), "--unit", "article", "--alpha", "1");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("is there already; give --force to replace it");
        assertThat(there).hasContent("kept");
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }
}
