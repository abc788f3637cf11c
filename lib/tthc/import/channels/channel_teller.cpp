#include "channel_teller.h"

namespace tthc::importing {

void ChannelTeller::tell(const Code& code, Message message) {
    if (!told_.insert(message.vi).second) return;
    const auto text = reading_->record.texts.find(RawField::channel_table);
    const bool known = text != reading_->record.texts.end();
    account_->tell(code, reading_->record.span_of(RawField::channel_table),
                   known ? text->second.key : "", std::move(message));
}

}  // namespace tthc::importing
