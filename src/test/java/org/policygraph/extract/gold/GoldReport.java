package org.policygraph.extract.gold;

final class GoldReport {
    public static void main(String[] ids) {
        for (String id : ids)
            System.out.println("== " + id + "\n" + GoldComparison.of(GoldDigest.read(id)));
    }
}
