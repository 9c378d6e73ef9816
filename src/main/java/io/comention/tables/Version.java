package io.comention.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which program this is. */
public final class Version {
    private Version() {}

    /** The released version. */
    public static String number() {
        return Loaded.NUMBER;
    }

    /** The version and what its code is: changes with every build that could give other results. */
    public static String exact() {
        return Loaded.NUMBER + "-" + Loaded.CODE;
    }

    /** The version of OpenNLP. */
    public static String opennlp() {
        return String.valueOf(opennlp.tools.util.Version.currentVersion());
    }

    /** The versions on which results may depend. */
    public static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("comention", exact());
        versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
        versions.put("opennlp", opennlp());
        versions.put("java", System.getProperty("java.version"));
        return versions;
    }

    private static final class Loaded {
        static final String NUMBER = number();
        static final String CODE = code();

        private static String number() {
            try (InputStream in = Version.class.getResourceAsStream("/io/comention/version.properties")) {
                Properties properties = new Properties();
                properties.load(in);
                return properties.getProperty("version");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String code() {
            try {
                Path place = Path.of(Version.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                List<String> checksums = Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
                Collections.sort(checksums);
                return Digest.of(checksums.toArray(new String[0])).substring(0, 12);
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("the program cannot read itself", e);
            }
        }

        /** A jar's directory has every entry's checksum, so the entries need not be read. */
        private static List<String> ofJar(Path jar) throws IOException {
            List<String> checksums = new ArrayList<>();
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().startsWith("io/comention/")) {
                        checksums.add(entry.getName() + " " + entry.getCrc());
                    }
                }
            }
            return checksums;
        }

        private static List<String> ofFolder(Path folder) throws IOException {
            List<String> checksums = new ArrayList<>();
            try (Stream<Path> files = Files.walk(folder.resolve("io/comention"))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    CRC32 crc = new CRC32();
                    crc.update(Files.readAllBytes(file));
                    checksums.add(folder.relativize(file) + " " + crc.getValue());
                }
            }
            return checksums;
        }
    }
}
