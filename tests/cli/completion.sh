# completion.sh TTHC: the completions in the shells themselves, the manual page in groff.
set -eu
tthc=$1
failed=0

# expect SHELL WHAT WORDS: each word is among what was offered.
expect() {
    for word in $3; do
        printf '%s\n' "$offered" | grep -qxF -e "$word" || {
            printf '%s: %s: no %s in: %s\n' "$1" "$2" "$word" "$offered"
            failed=1
        }
    done
}
refuse() {
    if printf '%s\n' "$offered" | grep -qxF -e "$3"; then
        printf '%s: %s: %s was offered\n' "$1" "$2" "$3"
        failed=1
    fi
}

in_bash() {
    "$tthc" completion bash >bash.completion
    bash -c 'source ./bash.completion; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tthc
             printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
}
offered=$(in_bash tthc re)
expect bash 'tthc re' 'review'
refuse bash 'tthc re' 'diff'
offered=$(in_bash tthc --lang en review --f)
expect bash 'review --f' '--format --fail-on --fix'
refuse bash 'review --f' '--table'
offered=$(in_bash tthc review -f js)
expect bash 'review -f js' 'json'
refuse bash 'review -f js' 'ndjson'
offered=$(in_bash tthc --lang '')
expect bash '--lang' 'vi en'
touch 'a file.yaml'
offered=$(in_bash tthc review 'a f')
[ "$offered" = 'a file.yaml' ] || { printf 'bash: no file in: %s\n' "$offered"; failed=1; }

"$tthc" completion fish >tthc.fish
in_fish() { fish --no-config -c "source tthc.fish; complete -C '$1'" | cut -f1; }
offered=$(in_fish 'tthc re')
expect fish 'tthc re' 'review'
offered=$(in_fish 'tthc review --f')
expect fish 'review --f' '--format --fail-on --fix'
refuse fish 'review --f' '--table'
offered=$(in_fish 'tthc review -f js')
expect fish 'review -f js' 'json'

"$tthc" completion zsh >_tthc
zsh -n _tthc
zsh -f -c 'autoload -Uz compinit && compinit -u -D && source ./_tthc && [[ $_comps[tthc] = _tthc ]]'

for language in vi en; do
    "$tthc" man --lang "$language" >tthc.1
    warnings=$(groff -man -ww -z -Kutf8 -Tutf8 tthc.1 2>&1)
    [ -z "$warnings" ] || { printf '%s\n' "$warnings"; failed=1; }
    offered=$(groff -man -Kutf8 -Tutf8 -P-cbou tthc.1 | sed 's/^ *//; s/[ ,].*//')
    expect groff "$language" 'tthc --exclude --lang -f'
done
exit "$failed"
