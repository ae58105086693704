/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Element;

/** The index of an update site, {@code db.xml.gz}: a record a file, by identity. */
final class SiteIndex {

    /** Its name at the root of a site. */
    static final String FILE = "db.xml.gz";

    private final Map<String, SiteRecord> records = new TreeMap<>();

    SiteIndex(List<SiteRecord> records) {
        for (SiteRecord record : records) {
            SiteRecord other = this.records.put(record.identity(), record);
            if (other != null) {
                throw new IllegalArgumentException(
                        other.path() + " and " + record.path() + " are two versions of one file");
            }
        }
    }

    List<SiteRecord> records() {
        return List.copyOf(records.values());
    }

    /**
     * @return the record of that identity, or null
     */
    SiteRecord get(String identity) {
        return records.get(identity);
    }

    /**
     * @param file the XML, compressed where the name ends in .gz
     */
    static SiteIndex read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static SiteIndex parse(InputStream in) throws IOException {
        List<SiteRecord> records = new ArrayList<>();
        for (Element plugin : Xml.children(Xml.read(in), "plugin")) {
            List<SiteRecord.Version> versions =
                    Xml.children(plugin, "version").stream().map(SiteIndex::version).toList();
            records.add(
                    new SiteRecord(
                            plugin.getAttribute("filename"),
                            versions.isEmpty() ? null : versions.get(0),
                            Xml.children(plugin, "previous-version").stream()
                                    .map(SiteIndex::previous)
                                    .toList()));
        }
        return new SiteIndex(records);
    }

    private static SiteRecord.Version version(Element e) {
        List<String> description = Xml.texts(e, "description");
        return new SiteRecord.Version(
                e.getAttribute("checksum"),
                number(e, "timestamp"),
                number(e, "filesize"),
                description.isEmpty() ? "" : description.get(0),
                Xml.children(e, "dependency").stream()
                        .map(
                                d ->
                                        new SiteRecord.Dependency(
                                                d.getAttribute("filename"), number(d, "timestamp")))
                        .toList(),
                Xml.texts(e, "link"),
                Xml.texts(e, "author"));
    }

    private static SiteRecord.Previous previous(Element e) {
        return new SiteRecord.Previous(
                e.getAttribute("filename"),
                number(e, "timestamp"),
                number(e, "timestamp-obsolete"),
                e.getAttribute("checksum"));
    }

    private static long number(Element e, String attribute) {
        String text = e.getAttribute(attribute);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** Writes the index, compressed; equal records give equal bytes. */
    void write(Path file) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(xml());
        }
    }

    byte[] xml() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            XMLStreamWriter out =
                    XMLOutputFactory.newInstance()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument("UTF-8", "1.0");
            line(out, 0);
            out.writeStartElement("pluginRecords");
            for (SiteRecord record : records.values()) {
                write(record, out);
            }
            end(out, 0);
            line(out, 0);
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(SiteRecord record, XMLStreamWriter out) throws XMLStreamException {
        line(out, 1);
        out.writeStartElement("plugin");
        out.writeAttribute("filename", record.path());
        SiteRecord.Version version = record.version();
        if (version != null) {
            line(out, 2);
            out.writeStartElement("version");
            out.writeAttribute("checksum", version.checksum());
            out.writeAttribute("timestamp", "" + version.timestamp());
            out.writeAttribute("filesize", "" + version.size());
            text(out, "description", version.description());
            for (SiteRecord.Dependency dependency : version.dependencies()) {
                line(out, 3);
                out.writeEmptyElement("dependency");
                out.writeAttribute("filename", dependency.identity());
                out.writeAttribute("timestamp", "" + dependency.timestamp());
            }
            for (String link : version.links()) {
                text(out, "link", link);
            }
            for (String author : version.authors()) {
                text(out, "author", author);
            }
            end(out, 2);
        }
        for (SiteRecord.Previous previous : record.previous()) {
            line(out, 2);
            out.writeEmptyElement("previous-version");
            out.writeAttribute("filename", previous.path());
            out.writeAttribute("timestamp", "" + previous.timestamp());
            out.writeAttribute("timestamp-obsolete", "" + previous.obsolete());
            out.writeAttribute("checksum", previous.checksum());
        }
        end(out, 1);
    }

    private static void text(XMLStreamWriter out, String tag, String text)
            throws XMLStreamException {
        if (!text.isEmpty()) {
            line(out, 3);
            out.writeStartElement(tag);
            out.writeCharacters(text);
            out.writeEndElement();
        }
    }

    private static void end(XMLStreamWriter out, int depth) throws XMLStreamException {
        line(out, depth);
        out.writeEndElement();
    }

    private static void line(XMLStreamWriter out, int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "    ".repeat(depth));
    }
}
