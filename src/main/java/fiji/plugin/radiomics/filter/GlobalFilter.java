package fiji.plugin.radiomics.filter;

import java.util.List;

/** A filter whose response depends on the whole image. */
interface GlobalFilter extends PreparedFilter {

    @Override
    default List<Integer> reach() {
        return List.of();
    }
}
