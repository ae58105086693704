/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.parameter.GivenValue;
import fiji.plugin.radiomics.parameter.ParameterType;
import java.util.List;

/** A list of feature families with their parameters as a setting. */
final class FamilySettings implements ParameterType<FamilyChoice> {

    private FamilySettings() {}

    static ParameterType<FamilyChoice> list() {
        return new FamilySettings();
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public FamilyChoice read(GivenValue value) {
        return FamilyChoice.NONE.with(value);
    }

    @Override
    public String yaml(FamilyChoice choice) {
        return FamilyChoice.yaml(choice.texts());
    }

    @Override
    public String text(FamilyChoice choice) {
        return String.join(" ", choice.texts());
    }

    @Override
    public String allowed() {
        return FamilyChoice.allowed();
    }

    @Override
    public List<String> choices() {
        return FeatureFamilies.names();
    }

    @Override
    public boolean isAll(FamilyChoice choice) {
        return choice.shortTexts().equals(FeatureFamilies.all());
    }
}
