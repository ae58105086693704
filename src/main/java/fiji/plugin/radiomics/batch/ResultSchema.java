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

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.filter.FilterSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What the numbers of a result stand for: the columns in their order, and the code that computed
 * them. A result of another schema is never read, for its values would stand under other features'
 * names.
 *
 * @param hash 32 hexadecimal digits
 * @param values number of values in each row
 */
record ResultSchema(String hash, int values) {

    /** Changes when {@link ResultCodec} does. */
    private static final String CODEC = "1";

    /**
     * @param settings what is computed
     * @param schema the columns that come of it
     * @return the schema
     */
    static ResultSchema of(ExtractionSettings settings, FeatureSchema schema) {
        List<String> texts = new ArrayList<>(List.of("codec", CODEC));
        texts.addAll(Provenance.COLUMNS);
        for (FeatureColumn column : schema.columns()) {
            texts.add(column.name());
            texts.add(column.feature().ibsiCode());
            texts.add(column.feature().unit().name());
        }
        List<Class<?>> code = new ArrayList<>();
        settings.families().names().forEach(f -> code.add(FeatureFamilies.get(f).getClass()));
        for (FilterSpec filter : settings.filters()) {
            code.add(filter.filter().getClass());
        }
        texts.addAll(PluginCode.of(code));
        return new ResultSchema(hash(texts), schema.columns().size());
    }

    private static String hash(List<String> texts) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
