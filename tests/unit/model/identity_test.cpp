#include "tthc/model/identity.h"

#include <doctest/doctest.h>

using namespace tthc;

TEST_CASE("a procedure is known by its national code, else by its id") {
    Procedure procedure;
    CHECK(identity(procedure).empty());
    procedure.id = std::string("cap-phep");
    CHECK(identity(procedure) == "cap-phep");
    procedure.code = std::string("1.003868");
    CHECK(identity(procedure) == "1.003868");
}

TEST_CASE("an item without an id is known by its place, from one") {
    CHECK(item_path("documents", "ban-thao", 4) == "documents/ban-thao");
    CHECK(item_path("documents", "", 2) == "documents/#3");
    CHECK(item_path("basis", "19/2012/QH13", 0) == "basis/19/2012/QH13");
    CHECK(item_label("ban-thao", 4) == "ban-thao");
    CHECK(item_label("", 2) == "#3");
}

TEST_CASE("a path names an element, and a section all of its own") {
    CHECK(names("documents/don", "documents/don"));
    CHECK(names("documents", "documents/don"));
    CHECK(names("documents", "documents"));
    CHECK(names("documents", "documents/sets"));
    CHECK(names("basis", "basis/19/2012/QH13"));
    CHECK(names("documents/#3", "documents/#3"));
    CHECK_FALSE(names("documents/#3", "documents/#31"));
    CHECK_FALSE(names("documents/don", "documents/don-2"));
    CHECK_FALSE(names("documents/don", "documents"));
    CHECK_FALSE(names("document", "documents/don"));
    CHECK_FALSE(names("", "documents"));
}
