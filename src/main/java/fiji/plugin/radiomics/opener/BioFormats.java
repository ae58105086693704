/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import ij.IJ;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Bio-Formats, where it is installed. It is licensed under the GPL, so that it is neither shipped
 * nor compiled against: its classes are found by name, in the jar that {@link #use} or the user's
 * {@value #PROPERTY} or {@value #VARIABLE} names, on the class path, or among ImageJ's plugins.
 */
public final class BioFormats {

    /** System property by which a user names {@code bioformats_package.jar}. */
    public static final String PROPERTY = "radiomics.bioformats";

    /** Environment variable with the same. */
    public static final String VARIABLE = "RADIOMICS_BIOFORMATS";

    /** What a user without it can do. */
    static final String HOW_TO_INSTALL =
            "install Bio-Formats (Fiji has it; on the command line --bioformats"
                    + " bioformats_package.jar)";

    private static volatile Optional<Path> chosen = Optional.empty();

    private static final Map<Path, ClassLoader> JARS = new ConcurrentHashMap<>();

    private final ClassLoader classes;

    private BioFormats(ClassLoader classes) {
        this.classes = classes;
    }

    /**
     * Names the jar for all that is opened from now on.
     *
     * @param jar {@code bioformats_package.jar}
     * @throws IllegalArgumentException where it is not there or is another
     */
    public static void use(Path jar) {
        JARS.computeIfAbsent(jar, BioFormats::ofJar);
        chosen = Optional.of(jar);
    }

    /**
     * @return Bio-Formats; empty where it is not installed
     * @throws IllegalArgumentException where a jar is named that is not there or is another
     */
    public static Optional<BioFormats> find() {
        String jar = chosen.map(Path::toString).orElse(System.getProperty(PROPERTY, ""));
        jar = jar.isBlank() ? Objects.toString(System.getenv(VARIABLE), "") : jar;
        if (!jar.isBlank()) {
            Path path = Path.of(jar.trim());
            return Optional.of(
                    new BioFormats(JARS.computeIfAbsent(path, BioFormats::ofJar)).silenced());
        }
        return Stream.of(
                        BioFormats.class.getClassLoader(),
                        Thread.currentThread().getContextClassLoader(),
                        IJ.getClassLoader())
                .filter(Objects::nonNull)
                .filter(BioFormats::isThere)
                .findFirst()
                .map(loader -> new BioFormats(loader).silenced());
    }

    private static boolean isThere(ClassLoader loader) {
        try {
            Class.forName("loci.formats.ImageReader", false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static ClassLoader ofJar(Path jar) {
        // A pipe would keep the class loader waiting for ever.
        if (!Files.isReadable(jar) || !Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(
                    "Bio-Formats: cannot read " + jar + "; name the file bioformats_package.jar");
        }
        try {
            URL[] urls = {jar.toUri().toURL()};
            ClassLoader loader = new URLClassLoader(urls, BioFormats.class.getClassLoader());
            if (!isThere(loader)) {
                throw new IllegalArgumentException(
                        "Bio-Formats is not in "
                                + jar
                                + ", or not with all that it needs; name the file"
                                + " bioformats_package.jar");
            }
            return loader;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Bio-Formats: no usable path: " + jar, e);
        }
    }

    /**
     * Keeps its log off the standard output, which is a program's output. In ImageJ's window the
     * log is the user's business.
     */
    private BioFormats silenced() {
        if (IJ.getInstance() == null) {
            try {
                callStatic("loci.common.DebugTools", "enableLogging", "ERROR");
                callStatic("loci.common.DebugTools", "setRootLevel", "OFF");
            } catch (IOException e) {
                // Then it has no log that could be silenced.
            }
        }
        return this;
    }

    /** A class of Bio-Formats, made with its constructor without arguments. */
    Object create(String type) throws IOException {
        try {
            return type(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    /** A static method of a class. */
    Object callStatic(String type, String method, Object... arguments) throws IOException {
        return invoke(type(type), null, method, arguments);
    }

    /** A method of an object that one of its public types has. */
    Object call(Object target, String method, Object... arguments) throws IOException {
        return invoke(target.getClass(), target, method, arguments);
    }

    int number(Object target, String method, Object... arguments) throws IOException {
        return (Integer) call(target, method, arguments);
    }

    boolean is(Object target, String method, Object... arguments) throws IOException {
        return (Boolean) call(target, method, arguments);
    }

    private Class<?> type(String name) throws IOException {
        try {
            return Class.forName(name, true, classes);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IOException("this version of Bio-Formats has no " + name, e);
        }
    }

    private static Object invoke(Class<?> type, Object target, String method, Object... arguments)
            throws IOException {
        Class<?>[] types =
                Arrays.stream(arguments).map(BioFormats::parameter).toArray(Class<?>[]::new);
        for (java.lang.reflect.Method m : type.getMethods()) {
            if (m.getName().equals(method) && fits(m.getParameterTypes(), types)) {
                try {
                    return m.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                    throw failed(e.getCause());
                } catch (IllegalAccessException e) {
                    throw failed(e);
                }
            }
        }
        throw new IOException("this version of Bio-Formats has no " + method);
    }

    private static Class<?> parameter(Object argument) {
        if (argument instanceof Integer) {
            return int.class;
        }
        return argument instanceof Boolean ? boolean.class : argument.getClass();
    }

    private static boolean fits(Class<?>[] declared, Class<?>[] given) {
        boolean fits = declared.length == given.length;
        for (int i = 0; i < given.length && fits; i++) {
            fits = declared[i].isAssignableFrom(given[i]);
        }
        return fits;
    }

    /** A file from elsewhere can make any reader stumble in any way. */
    private static IOException failed(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return new IOException("there is not enough memory", cause);
        }
        if (cause instanceof VirtualMachineError e) {
            throw e;
        }
        String message = cause.getMessage();
        return new IOException(
                message == null || message.isBlank() ? "it gives no reason" : message, cause);
    }
}
