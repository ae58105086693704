/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.benchmark;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.Preflight;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.testing.Extractions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The preflight's estimate of memory beside what an extraction really needs: the least heap, found
 * by bisection with virtual machines of their own, in which no row fails, less what image and mask
 * take. Prints a line a case; takes minutes.
 */
public final class MemoryMeasurement {

    private static final String[][] CASES = {
        // side, radius, threads, settings
        {"256", "20", "1", "spacing=none binwidth=25"},
        {"256", "50", "1", "spacing=none binwidth=25"},
        {"256", "50", "2", "spacing=none binwidth=25"},
        {"256", "50", "1", "spacing=none binwidth=25 moran=false"},
        {"256", "100", "1", "spacing=none binwidth=25 moran=false"},
        {"256", "50", "1", "spacing=none binwidth=.5 moran=false"},
        {"128", "40", "1", "spacing=0.7 binwidth=25 moran=false"},
        {"128", "40", "2", "spacing=0.7 binwidth=25"},
        {"128", "40", "1", "spacing=none moran=false filters=laplacian_of_gaussian(sigma:3mm)"},
        {"128", "40", "1", "spacing=none moran=false filters=separable_wavelet"},
    };

    private MemoryMeasurement() {}

    /**
     * @param arguments none: all cases; four: this case, in this virtual machine
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            System.out.println(once(arguments));
            return;
        }
        for (String[] c : CASES) {
            String[] told = run(6000, c).split(" ");
            long estimate = Long.parseLong(told[1]);
            long before = Long.parseLong(told[2]);
            int low = 1;
            int high = 6000;
            while (high - low > Math.max(2, low / 40)) {
                int middle = (low + high) / 2;
                if (run(middle, c).startsWith("ok")) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            System.out.printf(
                    "%s: estimate %d MB, needed %d MB, image and mask %d MB%n",
                    String.join(" ", c), estimate, high - before, before);
        }
    }

    private static String run(int megabytes, String[] c) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + megabytes + "m");
        String collector =
                System.getProperty(
                        "collector", "-XX:+UseSerialGC -XX:NewSize=1m -XX:MaxNewSize=1m");
        command.addAll(List.of(collector.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(MemoryMeasurement.class.getName());
        command.addAll(List.of(c));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes());
        process.waitFor(5, TimeUnit.MINUTES);
        return out.lines().filter(l -> l.startsWith("ok ")).findFirst().orElse("failed");
    }

    /** Says ok, the estimate and what was in use before, in MB; or why not. */
    private static String once(String[] c) {
        SyntheticCase synthetic = new SyntheticCase(Integer.parseInt(c[0]), Integer.parseInt(c[1]));
        List<String> overrides = new ArrayList<>();
        for (String pair : c[3].split(" ")) {
            String[] both = pair.split("=");
            overrides.add(both[0]);
            overrides.add(both[1].replace("0.7", "0.7 0.7 0.7"));
        }
        SourceImage image = new SourceImage("image", synthetic.image, "", List.of());
        Region region = Region.of("roi", synthetic.sphere);
        System.gc();
        Runtime r = Runtime.getRuntime();
        long before = r.totalMemory() - r.freeMemory() >> 20;
        try (Workers workers = new Workers(Integer.parseInt(c[2]))) {
            Extractor extractor =
                    new Extractor(
                            Extractions.settings("ct", overrides.toArray(String[]::new)),
                            workers,
                            Timings.NONE);
            Preflight preflight = extractor.preview("", image, region);
            FeatureRow row = extractor.extract("", image, region);
            boolean ok = row.status().kind() == Status.Kind.OK;
            return (ok ? "ok " : "failed ")
                    + (preflight.neededBytes() >> 20)
                    + " "
                    + before
                    + " "
                    + row.status();
        }
    }
}
