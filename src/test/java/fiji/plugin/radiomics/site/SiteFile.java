package fiji.plugin.radiomics.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * A file that a release consists of.
 *
 * @param path where it is to lie in a Fiji folder
 * @param file where it lies now
 * @param description one line, may be empty
 * @param links addresses
 * @param authors names
 */
record SiteFile(
        String path, Path file, String description, List<String> links, List<String> authors) {

    private static final Pattern POM = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.xml");

    /** A library, described by the name in the pom that it carries, if it does. */
    static SiteFile library(Path jar) throws IOException {
        return new SiteFile("jars/" + jar.getFileName(), jar, nameIn(jar), List.of(), List.of());
    }

    /** A macro or script, described by the first sentence of the comment that it begins with. */
    static SiteFile macro(Path file) throws IOException {
        StringBuilder comment = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("//")) {
                break;
            }
            comment.append(line.substring(2));
        }
        String text = comment.toString().strip();
        int end = text.indexOf(". ");
        return new SiteFile(
                "macros/Fiji_Radiomics/" + file.getFileName(),
                file,
                end < 0 ? text : text.substring(0, end + 1),
                List.of(),
                List.of());
    }

    /** The name of the project in its pom, empty where there is none or several. */
    private static String nameIn(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            List<JarEntry> poms =
                    jar.stream().filter(e -> POM.matcher(e.getName()).matches()).toList();
            if (poms.size() != 1) {
                return "";
            }
            try (InputStream in = jar.getInputStream(poms.get(0))) {
                return Xml.texts(Xml.read(in), "name").stream()
                        .filter(name -> !name.contains("$"))
                        .findFirst()
                        .orElse("")
                        .strip();
            }
        }
    }
}
