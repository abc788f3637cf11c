#pragma once

#include "tthc/record/field.h"

namespace tthc {

enum class Level { ministry, province, district, commune, other };
enum class Delegation { assigned_by_law, not_assigned, other };
enum class Applicant {
    citizen,
    enterprise,
    organization,
    cooperative,
    foreign_enterprise,
    foreign_organization,
    foreigner,
    overseas_vietnamese,
    official,
    party_member,
    party_organization,
    other
};
enum class Channel { in_person, post, online };
enum class FeeKind { fee, charge };
enum class ConditionKind { requirement, disqualification };
/// Parts of a procedure that a record may state to be none; called as in the procedure.
enum class StatedNone { coordinates_with, documents, deadlines, fees, results, conditions };
enum class PublicationKind { introduced, amended, abolished };
enum class Area { urban, rural, mountain };
enum class Destination { commune, district, province, cross_region, cross_zone };

namespace record {

template <>
struct Words<Level> {
    static constexpr Word<Level> words[] = {
        {Level::ministry, "ministry", {"Cấp bộ", "Ministry"}},
        {Level::province, "province", {"Cấp tỉnh", "Province"}},
        {Level::district,
         "district",
         {"Cấp huyện (đến 30/06/2025)", "District (until 30/06/2025)"}},
        {Level::commune, "commune", {"Cấp xã", "Commune"}},
        {Level::other, "other", {"Cơ quan khác", "Other agency"}}};
};

template <>
struct Words<Delegation> {
    static constexpr Word<Delegation> words[] = {
        {Delegation::assigned_by_law,
         "assigned-by-law",
         {"TTHC được luật giao quy định chi tiết", "Details assigned by law"}},
        {Delegation::not_assigned,
         "not-assigned-by-law",
         {"TTHC không được luật giao cho địa phương quy định",
          "Not assigned by law to localities"}},
        {Delegation::other, "other", {"Loại khác", "Other"}}};
};

template <>
struct Words<Applicant> {
    static constexpr Word<Applicant> words[] = {
        {Applicant::citizen, "citizen", {"Công dân Việt Nam", "Vietnamese citizen"}},
        {Applicant::enterprise, "enterprise", {"Doanh nghiệp", "Enterprise"}},
        {Applicant::organization,
         "organization",
         {"Tổ chức (không bao gồm doanh nghiệp, HTX)",
          "Organization (no enterprise or cooperative)"}},
        {Applicant::cooperative, "cooperative", {"Hợp tác xã", "Cooperative"}},
        {Applicant::foreign_enterprise,
         "foreign-enterprise",
         {"Doanh nghiệp có vốn đầu tư nước ngoài", "Foreign-invested enterprise"}},
        {Applicant::foreign_organization,
         "foreign-organization",
         {"Tổ chức nước ngoài", "Foreign organization"}},
        {Applicant::foreigner, "foreigner", {"Người nước ngoài", "Foreigner"}},
        {Applicant::overseas_vietnamese,
         "overseas-vietnamese",
         {"Người Việt Nam định cư ở nước ngoài", "Vietnamese residing abroad"}},
        {Applicant::official,
         "official",
         {"Cán bộ, công chức, viên chức", "Official or public employee"}},
        {Applicant::party_member, "party-member", {"Đảng viên", "Party member"}},
        {Applicant::party_organization,
         "party-organization",
         {"Tổ chức Đảng", "Organisation of the Party"}},
        {Applicant::other, "other", {"Đối tượng khác", "Other"}}};
};

template <>
struct Words<Channel> {
    static constexpr Word<Channel> words[] = {
        {Channel::in_person, "in-person", {"Trực tiếp", "In person"}},
        {Channel::post, "post", {"Dịch vụ bưu chính", "By post"}},
        {Channel::online, "online", {"Trực tuyến", "Online"}}};
};

template <>
struct Words<FeeKind> {
    static constexpr Word<FeeKind> words[] = {
        {FeeKind::fee, "fee", {"Phí", "Fee (phí)"}},
        {FeeKind::charge, "charge", {"Lệ phí", "Charge (lệ phí)"}}};
};

template <>
struct Words<ConditionKind> {
    static constexpr Word<ConditionKind> words[] = {
        {ConditionKind::requirement, "requirement", {"Yêu cầu phải đáp ứng", "Requirement"}},
        {ConditionKind::disqualification,
         "disqualification",
         {"Trường hợp bị loại trừ", "Disqualification"}}};
};

template <>
struct Words<StatedNone> {
    static constexpr Word<StatedNone> words[] = {
        {StatedNone::coordinates_with,
         "coordinates_with",
         {"Cơ quan phối hợp", "Coordinating agencies"}},
        {StatedNone::documents, "documents", {"Thành phần hồ sơ", "Documents"}},
        {StatedNone::deadlines, "deadlines", {"Thời hạn giải quyết", "Deadlines"}},
        {StatedNone::fees, "fees", {"Phí, lệ phí", "Fees and charges"}},
        {StatedNone::results, "results", {"Kết quả thực hiện", "Results"}},
        {StatedNone::conditions, "conditions", {"Yêu cầu, điều kiện", "Conditions"}}};
};

template <>
struct Words<PublicationKind> {
    static constexpr Word<PublicationKind> words[] = {
        {PublicationKind::introduced, "new", {"Công bố mới", "Announced as new"}},
        {PublicationKind::amended,
         "amended",
         {"Sửa đổi, bổ sung, thay thế", "Announced as amended"}},
        {PublicationKind::abolished, "abolished", {"Bãi bỏ", "Announced as abolished"}}};
};

template <>
struct Words<Area> {
    static constexpr Word<Area> words[] = {
        {Area::urban, "urban", {"Đô thị", "Urban"}},
        {Area::rural, "rural", {"Nông thôn", "Rural"}},
        {Area::mountain, "mountain", {"Miền núi, hải đảo", "Mountains and islands"}}};
};

template <>
struct Words<Destination> {
    static constexpr Word<Destination> words[] = {
        {Destination::commune, "commune", {"Cấp xã", "Commune"}},
        {Destination::district, "district", {"Cấp huyện", "District"}},
        {Destination::province, "province", {"Cấp tỉnh", "Province"}},
        {Destination::cross_region, "cross-region", {"Liên vùng", "Across regions (liên vùng)"}},
        {Destination::cross_zone, "cross-zone", {"Liên miền", "Across zones (liên miền)"}}};
};

}  // namespace record
}  // namespace tthc
