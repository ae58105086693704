/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Javadoc of a top-level class and of its fields, as its source file has it: block tags left
 * out, white space folded, code between back quotes.
 */
final class SourceComments {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private final String ofClass;
    private final Map<String, String> ofFields;

    private SourceComments(String ofClass, Map<String, String> ofFields) {
        this.ofClass = ofClass;
        this.ofFields = Map.copyOf(ofFields);
    }

    /**
     * Reads a source file.
     *
     * @param type a top-level class of ours
     * @return its comments
     */
    static SourceComments of(Class<?> type) {
        Path file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjects(file));
            Scanner scanner = new Scanner(DocTrees.instance(task), type.getSimpleName());
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            return new SourceComments(scanner.ofClass, scanner.ofFields);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /**
     * @return the comment of the class, empty where it has none
     */
    String ofClass() {
        return ofClass;
    }

    /**
     * @param name name of a field or enum constant
     * @return its comment, empty where it has none
     */
    String ofField(String name) {
        return ofFields.getOrDefault(name, "");
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final String className;
        private String ofClass = "";
        private final Map<String, String> ofFields = new LinkedHashMap<>();

        Scanner(DocTrees trees, String className) {
            this.trees = trees;
            this.className = className;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            if (tree.getSimpleName().contentEquals(className)) {
                ofClass = comment();
                for (var member : tree.getMembers()) {
                    if (member instanceof VariableTree) {
                        scan(member, null);
                    }
                }
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            ofFields.put(tree.getName().toString(), comment());
            return null;
        }

        private String comment() {
            TreePath path = getCurrentPath();
            DocCommentTree comment = trees.getDocCommentTree(path);
            return comment == null ? "" : text(comment.getFullBody());
        }

        private String text(List<? extends DocTree> parts) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(text(part)));
            return text.toString().replaceAll("\\s+", " ").trim();
        }

        private String text(DocTree part) {
            if (part instanceof TextTree plain) {
                return plain.getBody();
            }
            if (part instanceof EntityTree entity) {
                return trees.getCharacters(entity);
            }
            if (part instanceof LiteralTree literal) {
                String body = literal.getBody().getBody();
                return part.getKind() == DocTree.Kind.CODE ? "`" + body + "`" : body;
            }
            if (part instanceof LinkTree link) {
                String label = text(link.getLabel());
                return label.isEmpty() ? "`" + link.getReference().getSignature() + "`" : label;
            }
            if (part instanceof StartElementTree start && start.getName().contentEquals("p")) {
                return " ";
            }
            if (part instanceof ValueTree) {
                throw new IllegalArgumentException(className + ": {@value} has no text on a page");
            }
            throw new IllegalArgumentException(
                    className + ": no rule for '" + part + "' in the comment of a feature");
        }
    }
}
