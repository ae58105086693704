/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.extract.ImageOrigin;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.feature.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case's result as bytes, values to the last bit: for the journal, and to send it elsewhere. */
public final class ResultCodec {

    private ResultCodec() {}

    /**
     * @param result a result
     * @return its bytes
     */
    public static byte[] encode(CaseResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Encoder to = new Encoder(new DataOutputStream(bytes));
            to.text(result.caseId());
            to.text(result.fingerprint());
            to.out.writeInt(result.rows().size());
            for (CaseRow row : result.rows()) {
                to.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param bytes what {@link #encode} gave
     * @return the result
     * @throws IOException where they are something else
     */
    public static CaseResult decode(byte[] bytes) throws IOException {
        try {
            return decoded(bytes);
        } catch (RuntimeException e) {
            // A number that leads out of what there is.
            throw new IOException("it is no result", e);
        }
    }

    private static CaseResult decoded(byte[] bytes) throws IOException {
        Decoder from = new Decoder(new DataInputStream(new ByteArrayInputStream(bytes)));
        String caseId = from.text();
        String fingerprint = from.text();
        List<CaseRow> rows = new ArrayList<>();
        for (int n = from.in.readInt(); n > 0; n--) {
            rows.add(from.row());
        }
        return new CaseResult(caseId, fingerprint, rows);
    }

    private record Encoder(DataOutputStream out) {

        void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        void number(Integer number) throws IOException {
            out.writeBoolean(number != null);
            out.writeInt(number == null ? 0 : number);
        }

        void real(Double number) throws IOException {
            out.writeBoolean(number != null);
            out.writeDouble(number == null ? 0 : number);
        }

        void status(Status status) throws IOException {
            out.writeByte(status.kind().ordinal());
            text(status.reason());
        }

        void row(CaseRow caseRow) throws IOException {
            FeatureRow row = caseRow.row();
            out.writeInt(caseRow.entry());
            provenance(row.provenance());
            status(row.status());
            values(row.values());
        }

        void provenance(Provenance p) throws IOException {
            text(p.caseId());
            text(p.image());
            text(p.roi());
            text(p.origin().modality());
            text(p.origin().series());
            text(p.origin().channel());
            text(p.origin().frame());
            text(p.slices());
            spacing(p.spacing());
            spacing(p.imageSpacing());
            text(p.lengthUnit());
            text(p.intensityUnit());
            number(p.voxels());
            number(p.voxelsResegmented());
            number(p.voxelsNotFinite());
            real(p.clippedFraction());
            number(p.greyLevels());
            text(p.preset());
            text(p.settingsHash());
            out.writeInt(p.warnings().size());
            for (String warning : p.warnings()) {
                text(warning);
            }
        }

        private void spacing(double[] spacing) throws IOException {
            for (int a = 0; a < 3; a++) {
                real(spacing == null ? null : spacing[a]);
            }
        }

        /** A row has few distinct statuses. */
        void values(List<FeatureValue> values) throws IOException {
            Map<Status, Integer> statuses = new LinkedHashMap<>();
            values.forEach(v -> statuses.putIfAbsent(v.status(), statuses.size()));
            out.writeInt(statuses.size());
            for (Status status : statuses.keySet()) {
                status(status);
            }
            out.writeInt(values.size());
            for (FeatureValue v : values) {
                out.writeInt(statuses.get(v.status()));
                out.writeDouble(v.value());
            }
        }
    }

    private record Decoder(DataInputStream in) {

        String text() throws IOException {
            int n = in.readInt();
            if (n < 0 || n > in.available()) {
                throw new IOException("a text of " + n + " bytes");
            }
            return new String(in.readNBytes(n), StandardCharsets.UTF_8);
        }

        Integer number() throws IOException {
            boolean there = in.readBoolean();
            int number = in.readInt();
            return there ? number : null;
        }

        Double real() throws IOException {
            boolean there = in.readBoolean();
            double number = in.readDouble();
            return there ? number : null;
        }

        Status status() throws IOException {
            int kind = in.readUnsignedByte();
            String reason = text();
            return switch (Status.Kind.values()[kind]) {
                case OK -> Status.OK;
                case UNDEFINED -> Status.undefined(reason);
                case FAILED -> Status.failed(reason);
            };
        }

        CaseRow row() throws IOException {
            return new CaseRow(in.readInt(), new FeatureRow(provenance(), status(), values()));
        }

        Provenance provenance() throws IOException {
            String caseId = text();
            String image = text();
            String roi = text();
            ImageOrigin origin = new ImageOrigin(text(), text(), text(), text());
            String slices = text();
            return new Provenance(
                    caseId,
                    image,
                    roi,
                    origin,
                    slices,
                    spacing(),
                    spacing(),
                    text(),
                    text(),
                    number(),
                    number(),
                    number(),
                    real(),
                    number(),
                    text(),
                    text(),
                    warnings());
        }

        private double[] spacing() throws IOException {
            Double[] s = {real(), real(), real()};
            return s[0] == null ? null : new double[] {s[0], s[1], s[2]};
        }

        List<String> warnings() throws IOException {
            List<String> warnings = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                warnings.add(text());
            }
            return warnings;
        }

        List<FeatureValue> values() throws IOException {
            List<Status> statuses = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                statuses.add(status());
            }
            List<FeatureValue> values = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                Status status = statuses.get(in.readInt());
                values.add(new FeatureValue(in.readDouble(), status));
            }
            return values;
        }
    }
}
