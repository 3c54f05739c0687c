// SPDX-License-Identifier: EUPL-1.2

// Verify checks an exported log, or a receipt, without any code of Schakel: the hashes, the proofs and the signatures are those of
// golang.org/x/mod/sumdb, which guard the packages of Go itself. Only the layout of c2sp.org/tlog-tiles and the receipt of
// c2sp.org/tlog-proof are read here. On Debian:
//
//	apt-get install golang golang-golang-x-mod-dev
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go tree DIRECTORY VKEY
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go receipt FILE ENTRY-FILE VKEY
//
// It says in a sentence what it found, and ends with 0 where everything is right and with 1 where it is not.
package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileWidth  = 256
	tileHeight = 8
)

// A checkpoint is what a log says of itself: so many entries, with this root.
type checkpoint struct {
	origin string
	size   int64
	root   tlog.Hash
}

func main() {
	var said string
	var err error
	switch arguments := os.Args[1:]; {
	case len(arguments) == 3 && arguments[0] == "tree":
		said, err = checkTree(arguments[1], arguments[2])
	case len(arguments) == 4 && arguments[0] == "receipt":
		said, err = checkReceipt(arguments[1], arguments[2], arguments[3])
	default:
		err = fmt.Errorf("usage: verify tree DIRECTORY VKEY, or verify receipt FILE ENTRY-FILE VKEY")
	}
	if err != nil {
		fmt.Println("No:", err)
		os.Exit(1)
	}
	fmt.Println("Yes:", said)
}

// openCheckpoint believes a checkpoint only where the key signed it, and only of the log that the key is named after.
func openCheckpoint(signed []byte, vkey string) (*checkpoint, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return nil, fmt.Errorf("the key cannot be read: %v", err)
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return nil, fmt.Errorf("the checkpoint is not signed with this key: %v", err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return nil, fmt.Errorf("the checkpoint has other lines than an origin, a size and a root")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return nil, fmt.Errorf("the size %q in the checkpoint is no number", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return nil, fmt.Errorf("the root in the checkpoint is no hash: %v", err)
	}
	if lines[0] != verifier.Name() {
		return nil, fmt.Errorf("the checkpoint is of %q, and the key of %q", lines[0], verifier.Name())
	}
	return &checkpoint{lines[0], size, root}, nil
}

// sizeOf reads the size a checkpoint claims, before anybody vouched for it.
func sizeOf(signed []byte) (int64, error) {
	lines := strings.SplitN(string(signed), "\n", 3)
	if len(lines) != 3 {
		return 0, fmt.Errorf("this is no checkpoint")
	}
	return strconv.ParseInt(lines[1], 10, 64)
}

// followKeys goes from the key that is known to the key that signs now: the last checkpoint of each former key is over a log in which the
// last entry with a "sleutel" announces the next one.
func followKeys(directory, vkey string, signed []byte, entries [][]byte, reader tlog.HashReader) (*checkpoint, int, error) {
	told, refused := openCheckpoint(signed, vkey)
	for number := 1; refused != nil; number++ {
		last, err := os.ReadFile(filepath.Join(directory, "key-change", strconv.Itoa(number)))
		if err != nil {
			return nil, 0, refused
		}
		before, err := openCheckpoint(last, vkey)
		if err != nil || before.size > int64(len(entries)) {
			// Of a key before the one that is known.
			continue
		}
		if root, err := tlog.TreeHash(before.size, reader); err != nil || root != before.root {
			return nil, 0, fmt.Errorf("key-change/%d is not over the first %d entries", number, before.size)
		}
		next := ""
		for _, entry := range entries[:before.size] {
			var fields struct{ Sleutel string }
			if json.Unmarshal(entry, &fields) == nil && fields.Sleutel != "" {
				next = fields.Sleutel
			}
		}
		if next == "" {
			return nil, 0, fmt.Errorf("key-change/%d is over no entry with a next key", number)
		}
		vkey = next
		if told, refused = openCheckpoint(signed, vkey); refused == nil {
			return told, number, nil
		}
	}
	return told, 0, nil
}

func checkTree(directory, vkey string) (string, error) {
	signed, err := os.ReadFile(filepath.Join(directory, "checkpoint"))
	if err != nil {
		return "", err
	}
	size, err := sizeOf(signed)
	if err != nil {
		return "", err
	}
	var all [][]byte
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			if index >= int64(len(stored)) {
				return nil, fmt.Errorf("there is no hash %d", index)
			}
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	for first := int64(0); first < size; first += tileWidth {
		width := min(tileWidth, size-first)
		path := "tile/entries/" + tilePath(first/tileWidth, width)
		entries, err := readBundle(filepath.Join(directory, filepath.FromSlash(path)), width)
		if err != nil {
			return "", fmt.Errorf("%s: %v", path, err)
		}
		for i, entry := range entries {
			hashes, err := tlog.StoredHashes(first+int64(i), entry, reader)
			if err != nil {
				return "", err
			}
			stored = append(stored, hashes...)
		}
		all = append(all, entries...)
	}
	told, changes, err := followKeys(directory, vkey, signed, all, reader)
	if err != nil {
		return "", err
	}
	root := tlog.Hash(sha256.Sum256(nil))
	if told.size > 0 {
		if root, err = tlog.TreeHash(told.size, reader); err != nil {
			return "", err
		}
	}
	if root != told.root {
		return "", fmt.Errorf("the entries have the root %v, and the checkpoint says %v", root, told.root)
	}
	tiles := 0
	for level, hashes := 0, told.size; hashes > 0; level, hashes = level+1, hashes/tileWidth {
		for first := int64(0); first < hashes; first += tileWidth {
			width := min(tileWidth, hashes-first)
			path := fmt.Sprintf("tile/%d/%s", level, tilePath(first/tileWidth, width))
			if err := checkTile(filepath.Join(directory, filepath.FromSlash(path)), level, first, width, reader); err != nil {
				return "", fmt.Errorf("%s: %v", path, err)
			}
			tiles++
		}
	}
	said := fmt.Sprintf("%s has %d entries with the root it signed, and its %d tiles are right.", told.origin, told.size, tiles)
	if changes > 0 {
		said += " Its key was changed since yours, as the log itself announced."
	}
	return said, nil
}

// checkTile compares the hashes in a tile with those worked out from the entries.
func checkTile(file string, level int, first, width int64, reader tlog.HashReader) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if int64(len(data)) != width*tlog.HashSize {
		return fmt.Errorf("it has %d bytes instead of %d", len(data), width*tlog.HashSize)
	}
	for i := int64(0); i < width; i++ {
		hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(level*tileHeight, first+i)})
		if err != nil {
			return err
		}
		if string(hashes[0][:]) != string(data[i*tlog.HashSize:(i+1)*tlog.HashSize]) {
			return fmt.Errorf("hash %d is not that of the entries", i)
		}
	}
	return nil
}

// readBundle reads entries that each stand behind their length in two bytes.
func readBundle(file string, width int64) ([][]byte, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("it ends in the middle of entry %d", len(entries))
		}
		length := int(binary.BigEndian.Uint16(data))
		entries = append(entries, data[2:2+length])
		data = data[2+length:]
	}
	if int64(len(entries)) != width {
		return nil, fmt.Errorf("it has %d entries instead of %d", len(entries), width)
	}
	return entries, nil
}

// tilePath writes an index in groups of three digits, with an x before all but the last, and the width where it is not full.
func tilePath(index, width int64) string {
	path := fmt.Sprintf("%03d", index%1000)
	for index /= 1000; index > 0; index /= 1000 {
		path = fmt.Sprintf("x%03d/%s", index%1000, path)
	}
	if width < tileWidth {
		path += fmt.Sprintf(".p/%d", width)
	}
	return path
}

func checkReceipt(file, entryFile, vkey string) (string, error) {
	receipt, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	entry, err := os.ReadFile(entryFile)
	if err != nil {
		return "", err
	}
	head, signed, found := strings.Cut(string(receipt), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || lines[0] != "c2sp.org/tlog-proof@v1" {
		return "", fmt.Errorf("this is no receipt of c2sp.org/tlog-proof@v1")
	}
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "index ") {
		return "", fmt.Errorf("the receipt does not say the index of its entry")
	}
	written := strings.TrimPrefix(lines[0], "index ")
	index, err := strconv.ParseInt(written, 10, 64)
	if err != nil || index < 0 || strconv.FormatInt(index, 10) != written {
		return "", fmt.Errorf("the index %q is no number", written)
	}
	var proof tlog.RecordProof
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return "", fmt.Errorf("the proof has a line that is no hash: %v", err)
		}
		proof = append(proof, hash)
	}
	told, err := openCheckpoint([]byte(signed), vkey)
	if err != nil {
		return "", err
	}
	if index >= told.size {
		return "", fmt.Errorf("the log had %d entries, so none with the index %d", told.size, index)
	}
	if err := tlog.CheckRecord(proof, told.size, told.root, index, tlog.RecordHash(entry)); err != nil {
		return "", fmt.Errorf("the proof does not show that this entry has the index %d: %v", index, err)
	}
	return fmt.Sprintf("%s has this entry, with the index %d, among the %d it had then.", told.origin, index, told.size), nil
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}
